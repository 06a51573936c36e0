-- Articles that readers keep for later.
create schema account;

create table account.saved (
    person_id  bigint not null,
    article_id bigint not null,
    saved_at   timestamptz not null,
    primary key (person_id, article_id)
);
create index saved_newest on account.saved (person_id, saved_at desc, article_id desc);
