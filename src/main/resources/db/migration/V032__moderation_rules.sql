-- Words and link domains that the screening looks for. A word belongs to a language, or to all of them ('').
create table moderation.listed (
    id       bigint generated always as identity primary key,
    kind     text not null check (kind in ('word', 'link')),
    language text not null default '',
    pattern  text not null,
    level    text not null check (level in ('watch', 'hold', 'refuse')),
    added_by bigint not null default 0,
    added_at timestamptz not null default clock_timestamp(),
    unique (kind, language, pattern)
);

-- Whether something is read before or after it is published. The narrowest scope counts: person, article, section, edition, site.
create table moderation.policy (
    scope   text not null check (scope in ('site', 'edition', 'section', 'article', 'person')),
    subject text not null,
    timing  text not null check (timing in ('after', 'newcomers', 'before')),
    primary key (scope, subject)
);

create table moderation.limits (
    one             boolean primary key default true check (one),
    per_minute      integer not null check (per_minute > 0),
    per_hour        integer not null check (per_hour > 0),
    most_links      integer not null check (most_links >= 0),
    newcomers_links integer not null check (newcomers_links >= 0),
    trusted_after   integer not null check (trusted_after >= 0)
);

-- Who did what, when, and what it was before and after. Only ever added to.
create table moderation.audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    by_id   bigint not null,
    action  text not null,
    subject text not null,
    before  jsonb not null,
    after   jsonb not null
);
create index audit_subject on moderation.audit (subject, id desc);
create function moderation.keep_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only added to';
end $$;
create trigger audit_stays before update or delete on moderation.audit for each row execute function moderation.keep_audit();
