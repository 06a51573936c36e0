create schema media;

-- The bytes lie outside the database, named by their SHA-256.
create table media.media (
    id         text primary key check (id ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    width      integer not null check (width > 0),
    height     integer not null check (height > 0),
    size       bigint not null,
    created_at timestamptz not null default clock_timestamp()
);
