-- The portal's marks and entries as the list job needs them. Forward only; needs 0003, and nothing older can run beside it.

-- A mark says that a page or file of the portal is out of date. Marks are only added and removed, never changed: with one
-- row a page, every delivery would wait for the commit of every other (all touch the home page), and a renderer could
-- take away a mark whose transaction it had not yet seen. The renderer removes exactly the marks that it read first.
-- list: 'home', 'column/<column id>', 'item/<type>/<document id>', 'file/<name>' (remove it if nothing needs it),
-- 'site' (everything, after new site settings); month: '2020-03' for the archive page, '' for the front page.
drop table gongkai.stale_lists;
create table gongkai.stale_lists (
  mark_id bigint generated always as identity primary key,
  list text not null,
  locale text not null default '',
  month text not null default '',
  marked_at timestamptz not null default clock_timestamp()
);

-- Document ids that the item points to (an interpretation: the documents it interprets), to find what points the other way.
-- published_at is when the item became public (live_publications.first_published_at): a correction does not move it up.
alter table gongkai.portal_entries add column interprets text[] not null default '{}';
create index portal_entries_by_interpreted on gongkai.portal_entries using gin (interprets) where interprets <> '{}';
create index portal_entries_by_document on gongkai.portal_entries (document_id);
