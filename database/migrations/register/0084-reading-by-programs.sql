-- Programs read what is public page by page, by when it came or was last changed (plugins/public-reading). Forward only;
-- needs 0003. Older processes may run beside it: indexes alone.
create index live_publications_by_first on gongkai.live_publications (item_type, locale, first_published_at, document_id);
create index live_publications_by_newest on gongkai.live_publications (item_type, locale, published_at, document_id);
