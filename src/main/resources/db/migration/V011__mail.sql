-- The outbox. A mail is written in the transaction of the change that causes it, and sent from here until it is marked as sent.
-- message_id is fixed when it is written: should a crash make it go out twice, both are the same message to mailboxes.
create schema mail;

create table mail.outbox (
    id         bigint generated always as identity primary key,
    message_id text not null unique,
    recipient  text not null,
    subject    text not null,
    body       text not null,
    language   text not null,
    created_at timestamptz not null,
    next_at    timestamptz,
    tries      integer not null default 0,
    sent_at    timestamptz,
    failure    text not null default ''
);
create index outbox_due on mail.outbox (next_at) where next_at is not null;
create index outbox_age on mail.outbox (created_at);
