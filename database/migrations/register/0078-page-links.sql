-- Where pages on the portal lead, and whether something is there. Nothing of record: found anew each night. Forward only;
-- an older worker beside it looks at no links.
create table gongkai.page_links (
  item_type text not null,
  document_id text not null,
  locale text not null,
  -- From the slash on: of this portal; whole: outside.
  address text not null check (char_length(address) <= 2000),
  primary key (item_type, document_id, locale, address)
);
create index page_links_by_address on gongkai.page_links (address);

create table gongkai.link_checks (
  address text primary key,
  -- 'ok', a number that was answered, or a word for why nothing was.
  result text not null,
  -- In a row.
  failures int not null check (failures >= 0),
  failed_since timestamptz,
  checked_at timestamptz not null
);
create index link_checks_failing on gongkai.link_checks (failed_since) where failures > 0;
