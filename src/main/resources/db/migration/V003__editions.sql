create schema editions;

create table editions.edition (
    slug      text primary key check (slug ~ '^[a-z][a-z0-9-]{0,31}$'),
    language  text not null,
    time_zone text not null,
    name      text not null,
    direction text not null check (direction in ('ltr', 'rtl')),
    place     integer generated always as identity
);

create table editions.section (
    edition     text not null references editions.edition,
    slug        text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name        text not null,
    description text not null,
    place       integer generated always as identity,
    primary key (edition, slug)
);

-- Who this site is, for files that travel between sites.
create table editions.site (
    only_row boolean primary key default true check (only_row),
    id       uuid not null default gen_random_uuid()
);
insert into editions.site default values;
