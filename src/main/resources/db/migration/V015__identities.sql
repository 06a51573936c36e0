-- Identities that people have with a provider of OpenID Connect, by which they sign in.
create table people.identity (
    issuer     text not null,
    subject    text not null,
    person_id  bigint not null references people.person on delete cascade,
    created_at timestamptz not null,
    primary key (issuer, subject)
);
create index identity_person on people.identity (person_id);
