-- The words that came with a picture; an article that shows it without words of its own shows these.
alter table media.media
    add column caption text not null default '',
    add column credit  text not null default '',
    add column alt     text not null default '';
