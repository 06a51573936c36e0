-- Accounts of readers. Whoever was here before was let in by the operator, so their addresses count as confirmed.
alter table people.person
    add column confirmed_at timestamptz,
    add column language     text not null default '';
update people.person set confirmed_at = created_at;

-- The encoded argon2id hash of a password, with its parameters and salt. Somebody without a row signs in by other ways only.
create table people.password (
    person_id  bigint primary key references people.person on delete cascade,
    encoded    text not null,
    changed_at timestamptz not null
);

-- A signed-in browser or program. Only the SHA-256 of its secret is kept.
create table people.session (
    id         bigint generated always as identity primary key,
    hash       bytea not null unique,
    person_id  bigint not null references people.person on delete cascade,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    device     text not null,
    network    text not null
);
create index session_person on people.session (person_id);
create index session_expiry on people.session (expires_at);
