-- An item that waits for a decision, or had one. It stands in one queue at most; in none it is closed.
create table moderation.case (
    id            bigint generated always as identity primary key,
    kind          text not null,
    item_id       bigint not null,
    author_id     bigint not null default 0,
    queue         text check (queue in ('waiting', 'reported', 'appealed')),
    state         text not null check (state in ('held', 'public', 'removed')),
    held_for      text not null default '',
    risk          double precision not null default 0,
    because       text[] not null default '{}',
    reports       integer not null default 0,
    weight        double precision not null default 0,
    opened_at     timestamptz not null,
    version       integer not null default 1,
    claimed_by    bigint,
    claimed_until timestamptz,
    unique (kind, item_id)
);
create index case_next on moderation.case (queue, (risk + weight) desc, opened_at, id) where queue is not null;
create index case_of_author on moderation.case (author_id, opened_at desc);

-- One report a person and item.
create table moderation.report (
    id         bigint generated always as identity primary key,
    case_id    bigint not null references moderation.case on delete cascade,
    by_id      bigint not null,
    reason     text not null,
    words      text not null,
    weight     double precision not null,
    at         timestamptz not null,
    outcome    text check (outcome in ('upheld', 'dismissed')),
    decided_at timestamptz,
    unique (case_id, by_id)
);
create index report_by on moderation.report (by_id, at desc);
