-- Comments from other systems find their articles by slug.
create index article_slug on articles.article (slug) where status = 'published';
