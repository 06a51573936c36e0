-- The discussion under articles.
create schema discussion;

-- Authors of comments that came from other systems, until they prove that the address is theirs.
create table discussion.guest (
    id    bigint generated always as identity primary key,
    email text not null,
    name  text not null
);
create unique index guest_of_name on discussion.guest (lower(email), name);

create sequence discussion.comment_id;

-- A comment is at depth 0 when it begins a thread. `place` orders a thread as readers see it: the ids of the comment above which it
-- stands indented, down to depth 2, and its own; deeper replies stand flat in the order of their coming, so it never grows longer than 4.
-- `body` is blocks, `source` what the author typed, for editing. `shown` is whether it takes a line on pages: it is published, or it was
-- removed and still holds replies together. Articles are not referenced: a share lock on one row by all who write under it would
-- make them wait for each other, and articles are never deleted.
create table discussion.comment (
    id             bigint primary key default nextval('discussion.comment_id'),
    article_id     bigint not null,
    thread_id      bigint not null,
    reply_to       bigint,
    depth          integer not null check (depth >= 0),
    place          bigint[] not null,
    author_id      bigint,
    guest_id       bigint references discussion.guest,
    key            text,
    import_key     text,
    state          text not null check (state in ('published', 'held', 'removed')),
    shown          boolean not null,
    body           json not null,
    source         text not null,
    at             timestamptz not null,
    edited_at      timestamptz,
    removed_at     timestamptz,
    removed_by     text check (removed_by in ('author', 'moderator')),
    removed_for    text,
    highlighted_at timestamptz,
    highlighted_by bigint,
    check ((state = 'removed') = (removed_at is not null)),
    check ((depth = 0) = (reply_to is null))
);
alter sequence discussion.comment_id owned by discussion.comment.id;
create index comment_in_thread on discussion.comment (thread_id, place) where shown;
create index comment_replies on discussion.comment (reply_to) where reply_to is not null;
create index comment_by_author on discussion.comment (author_id, id) where author_id is not null;
create index comment_by_guest on discussion.comment (guest_id) where guest_id is not null;
create unique index comment_key on discussion.comment (author_id, key) where key is not null;
create unique index comment_import_key on discussion.comment (import_key) where import_key is not null;
create index comment_held on discussion.comment (article_id, author_id) where state = 'held';
create index comment_highlighted on discussion.comment (article_id, id) where highlighted_at is not null;

-- What a comment was before it was edited.
create table discussion.former (
    comment_id bigint not null references discussion.comment on delete cascade,
    number     integer not null,
    body       json not null,
    source     text not null,
    until      timestamptz not null,
    primary key (comment_id, number)
);

-- A thread, named by its first comment, in the orders in which readers ask for it. Apart from the comments, because its number
-- of replies changes often and a narrow row is cheap to write anew.
create table discussion.thread (
    id         bigint primary key,
    article_id bigint not null,
    at         timestamptz not null,
    replies    integer not null default 0,
    shown      boolean not null
) with (fillfactor = 80);
create index thread_by_time on discussion.thread (article_id, at, id) where shown;
create index thread_by_replies on discussion.thread (article_id, replies, id) where shown;

-- How many comments an article has: `comments` here and what the deltas not yet folded in add. A counter in one row would
-- make all who write under one article wait for each other's commits.
create table discussion.tally (
    article_id bigint primary key,
    comments   integer not null
);
create table discussion.delta (
    article_id bigint not null,
    thread_id  bigint not null,
    comments   integer not null,
    replies    integer not null
);
create index delta_of_article on discussion.delta (article_id);

create table discussion.reaction (
    comment_id bigint not null references discussion.comment on delete cascade,
    person_id  bigint not null,
    reaction   text not null,
    at         timestamptz not null,
    primary key (comment_id, person_id)
);
create index reaction_of_person on discussion.reaction (person_id);
create table discussion.reactions (
    comment_id bigint not null references discussion.comment on delete cascade,
    reaction   text not null,
    people     integer not null,
    primary key (comment_id, reaction)
);

-- Who may write where: the narrowest that says something counts. Empty texts and 0 stand for "all".
create table discussion.policy (
    edition    text not null default '',
    section    text not null default '',
    article_id bigint not null default 0,
    opening    text check (opening in ('open', 'read-only', 'closed')),
    days       integer check (days > 0),
    primary key (edition, section, article_id)
);

-- Words of somebody who has yet to sign in, kept for a day. Only the SHA-256 of the secret that leads to them is here.
create table discussion.unsent (
    hash       bytea primary key,
    article_id bigint not null,
    reply_to   bigint,
    words      text not null,
    at         timestamptz not null
);
create index unsent_age on discussion.unsent (at);

-- Folds the deltas of an article into its counts, unless somebody else is at it, and answers how many comments it has. A crash that
-- loses a folding keeps the deltas, so it need not wait for the disk.
create function discussion.counted(article bigint) returns integer language plpgsql as $$
begin
    if exists (select 1 from discussion.delta where article_id = article)
       and pg_try_advisory_xact_lock(hashtextextended('discussion.counted', article)) then
        perform set_config('synchronous_commit', 'off', true);
        with gone as (
            delete from discussion.delta where article_id = article returning thread_id, comments, replies
        ), by_thread as (
            select thread_id, sum(replies)::integer as replies from gone group by thread_id having sum(replies) <> 0
        ), threads as (
            update discussion.thread set replies = thread.replies + by_thread.replies from by_thread where thread.id = by_thread.thread_id
        )
        insert into discussion.tally (article_id, comments)
        select article, coalesce(sum(comments), 0)::integer from gone
        on conflict (article_id) do update set comments = tally.comments + excluded.comments;
    end if;
    return coalesce((select comments from discussion.tally where article_id = article), 0)
         + coalesce((select sum(comments) from discussion.delta where article_id = article), 0);
end
$$;

-- A comment takes a line on pages again, and with it the removed ones above it that hold its thread together.
create function discussion.reveal(comment bigint) returns void language plpgsql as $$
declare
    one bigint := comment;
begin
    while one is not null loop
        update discussion.comment set shown = true where id = one and not shown;
        exit when not found;
        update discussion.thread set shown = true where id = one;
        select reply_to into one from discussion.comment where id = one;
    end loop;
end
$$;

-- A comment that was removed takes no line any more unless it has replies, and neither do removed ones above it that held only this.
create function discussion.conceal(comment bigint) returns void language plpgsql as $$
declare
    one bigint := comment;
begin
    while one is not null loop
        update discussion.comment as c set shown = false
        where c.id = one and c.shown and c.state <> 'published'
          and not exists (select 1 from discussion.comment as reply where reply.reply_to = one and reply.shown);
        exit when not found;
        update discussion.thread set shown = false where id = one;
        select reply_to into one from discussion.comment where id = one;
    end loop;
end
$$;
