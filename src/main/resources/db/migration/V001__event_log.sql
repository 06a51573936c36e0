-- The event log. A row is appended in the transaction of the change that it tells. Transactions commit out of order, so a
-- row gets its position only once no transaction that could still come before it is under way (see events.place).
create schema events;

create table events.event (
    id       bigint generated always as identity primary key,
    xid      xid8 not null default pg_current_xact_id(),
    position bigint,
    name     text not null,
    topic    text not null,
    changes  text[] not null,
    data     text not null,
    at       timestamptz not null default clock_timestamp()
);

create unique index event_position on events.event (position) where position is not null;
create index event_topic on events.event (topic, position) where position is not null;
create index event_unplaced on events.event (xid, id) where position is null;

create table events.head (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into events.head (position) values (0);

-- Gives positions 1, 2, 3 … in the order (transaction id, id) to the rows whose transactions are below every one still under
-- way, and answers the newest position. A later call can only find rows with higher transaction ids, so the order is that of one
-- list for whoever reads it. A transaction id beyond the snapshot belongs to another server from which this database was
-- restored: nothing of it is under way here. The order is fixed by the rows themselves, so a crash that loses the placing
-- repeats it alike; that is why it need not wait for the disk.
create function events.place(most integer) returns bigint language plpgsql as $$
declare
    newest bigint;
    placed bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('events.place', 0)) then
        return (select position from events.head);
    end if;
    perform set_config('synchronous_commit', 'off', true);
    select position into newest from events.head;
    with next as (
        select id, row_number() over (order by xid, id) as nth
        from events.event
        where position is null
          and (xid < pg_snapshot_xmin(pg_current_snapshot()) or xid >= pg_snapshot_xmax(pg_current_snapshot()))
        order by xid, id
        limit most
    )
    update events.event set position = newest + next.nth from next where event.id = next.id;
    get diagnostics placed = row_count;
    if placed > 0 then
        update events.head set position = newest + placed;
    end if;
    return newest + placed;
end
$$;
