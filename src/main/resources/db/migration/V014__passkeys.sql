-- Passkeys (WebAuthn credentials): the public key with its id as the authenticator gave them, and the challenges under way.
create table people.passkey (
    id            bigint generated always as identity primary key,
    person_id     bigint not null references people.person on delete cascade,
    credential_id bytea not null unique,
    credential    bytea not null,
    counter       bigint not null,
    is_backup     boolean not null,
    may_backup    boolean not null,
    name          text not null,
    created_at    timestamptz not null,
    used_at       timestamptz
);
create index passkey_person on people.passkey (person_id);

create table people.challenge (
    hash       bytea primary key,
    expires_at timestamptz not null
);
