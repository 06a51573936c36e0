-- For exports, which go through all that readers know of in the order of the first publication.
create index article_in_order on articles.article (first_published_at, id) where status in ('published', 'withdrawn');
