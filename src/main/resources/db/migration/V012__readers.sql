-- What readers do with their accounts: links by mail, a picture, notices; and how they leave. Of somebody who left only the id remains, with
-- an empty address and name, so that what they wrote keeps its place.
alter table people.person
    add column picture    text not null default '',
    add column deleted_at timestamptz;
drop index people.person_email;
create unique index person_email on people.person (lower(email)) where email <> '';

-- One-time links in mails. Only the SHA-256 of the secret is kept.
create table people.link (
    hash       bytea primary key,
    person_id  bigint not null references people.person on delete cascade,
    kind       text not null check (kind in ('confirm', 'sign-in', 'recover', 'address')),
    email      text not null,
    expires_at timestamptz not null
);
create index link_person on people.link (person_id, kind);

create table people.notice (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references people.person on delete cascade,
    message    text not null,
    words      text not null,
    path       text not null,
    created_at timestamptz not null,
    seen_at    timestamptz
);
create index notice_person on people.notice (person_id, id desc);
