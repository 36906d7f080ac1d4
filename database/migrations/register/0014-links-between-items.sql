-- What the text of a page links to, so that the page can follow when that becomes public or is withdrawn. Forward only;
-- the version before can still run beside it: it writes no links, and its renderer lets the new marks go unread.

-- 'type/document id' of each. A mark 'links/<type>/<document id>' says that the pages of this locale that link there are
-- out of date; one mark however many they are, so that no delivery grows with them.
alter table gongkai.portal_entries add column links text[] not null default '{}';
create index portal_entries_by_link on gongkai.portal_entries using gin (links) where links <> '{}';
