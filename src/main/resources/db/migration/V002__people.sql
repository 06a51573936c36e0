-- People with an account. A role makes a reader a member of staff.
create schema people;

create table people.person (
    id         bigint generated always as identity primary key,
    email      text not null,
    name       text not null,
    role       text not null check (role in ('reader', 'journalist', 'editor', 'moderator', 'admin')),
    created_at timestamptz not null default clock_timestamp()
);
create unique index person_email on people.person (lower(email));

-- Only the SHA-256 of a token is kept: a copy of this table opens nothing.
create table people.token (
    hash       bytea primary key,
    person_id  bigint not null references people.person,
    created_at timestamptz not null default clock_timestamp()
);

-- One-time links that make a member of staff.
create table people.invitation (
    hash       bytea primary key,
    email      text not null,
    role       text not null check (role in ('journalist', 'editor', 'moderator', 'admin')),
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
