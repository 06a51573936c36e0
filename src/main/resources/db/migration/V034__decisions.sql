-- What a moderator decided of an item, with what it was before, so that it can be taken back.
create table moderation.decision (
    id            bigint generated always as identity primary key,
    case_id       bigint not null references moderation.case,
    action        text not null check (action in ('approve', 'reject', 'warn', 'mute', 'ban')),
    reason        text not null default '',
    ground        text not null default 'terms' check (ground in ('terms', 'law')),
    words         text not null default '',
    by_id         bigint not null,
    at            timestamptz not null,
    opened_at     timestamptz not null,
    queue_before  text,
    state_before  text not null,
    state_after   text not null,
    version       integer not null,
    measure_id    bigint references moderation.measure,
    appeal_id     bigint,
    undone_at     timestamptz,
    undone_by     bigint
);
create index decision_of_case on moderation.decision (case_id, id desc);
create index decision_by on moderation.decision (by_id, id desc);

-- An author's objection to a decision, once for each.
create table moderation.appeal (
    id          bigint generated always as identity primary key,
    decision_id bigint not null unique references moderation.decision,
    by_id       bigint not null,
    words       text not null,
    at          timestamptz not null,
    granted     boolean,
    decided_at  timestamptz
);

-- What somebody is told: an author of a decision, a notifier of what came of the notice.
create table moderation.notice (
    id           bigint generated always as identity primary key,
    person_id    bigint not null,
    decision_id  bigint not null references moderation.decision,
    topic        text not null check (topic in ('decision', 'appeal', 'report')),
    at           timestamptz not null,
    read_at      timestamptz,
    withdrawn_at timestamptz,
    unique (person_id, decision_id, topic)
);
create index notice_of on moderation.notice (person_id, id desc);

-- A notice of illegal content (Regulation (EU) 2022/2065, Article 16) may come from anybody, also without an account.
alter table moderation.report
    alter column by_id drop not null,
    add column is_notice boolean not null default false,
    add column in_good_faith boolean not null default false,
    add column contact_name text not null default '',
    add column contact_email text not null default '',
    add column network text not null default '',
    add column decision_id bigint;
create index report_from_network on moderation.report (network, at desc) where network <> '';
create index report_at on moderation.report (at);
create index decision_at on moderation.decision (at);
