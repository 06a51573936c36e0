-- Up to which reply somebody has seen what others answered them.
create table discussion.seen (
    person_id bigint primary key,
    up_to     bigint not null
);
