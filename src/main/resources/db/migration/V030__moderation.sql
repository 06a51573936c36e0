-- What readers send is screened, reported and decided on. Items (comments and others) stay with their own part and are named by kind and id.
create schema moderation;

-- What is known of somebody who writes: how many items were published, and how many of them removed again.
create table moderation.author (
    person_id bigint primary key references people.person on delete cascade,
    published integer not null default 0 check (published >= 0),
    removed   integer not null default 0 check (removed >= 0),
    first_at  timestamptz not null,
    last_at   timestamptz not null
);

-- What passed the screening lately, to see floods and repeats; forgotten after some days. A short text has no signature.
create table moderation.passed (
    id        bigint generated always as identity primary key,
    author_id bigint not null,
    article   bigint not null,
    at        timestamptz not null,
    digest    bigint not null,
    numbers   bigint not null,
    bands     integer[],
    signature integer[]
);
create index passed_by_author on moderation.passed (author_id, at desc);
create index passed_alike on moderation.passed using gin (bands) where bands is not null;
create index passed_at on moderation.passed (at);

-- A warning, mute or ban, of a person, of an e-mail address or of all addresses at a domain.
create table moderation.measure (
    id        bigint generated always as identity primary key,
    action    text not null check (action in ('warn', 'mute', 'ban')),
    breadth   text not null check (breadth in ('person', 'address', 'domain')),
    person_id bigint,
    value     text not null default '',
    until     timestamptz,
    at        timestamptz not null,
    by_id     bigint not null,
    words     text not null default '',
    lifted_at timestamptz,
    lifted_by bigint,
    check ((breadth = 'person') = (value = ''))
);
create index measure_of_person on moderation.measure (person_id) where lifted_at is null;
create index measure_of_value on moderation.measure (value) where lifted_at is null and value <> '';
