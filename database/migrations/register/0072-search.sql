-- What citizens find by searching: an index of what stands on the portal, made by the worker. Derived, and made again from
-- nothing; what of it is shown carries a seal that no role of the database can make (ADR 37). One topic. An older worker may
-- run beside it: it leaves marks that the next one takes up.
create table gongkai.search_entries (
  entry_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  publication_id bigint not null,
  column_id text not null,
  path text not null,
  published_at timestamptz not null,
  title text not null,
  -- 文号, '' for none.
  document_number text not null,
  -- Plain text, for excerpts.
  body text not null,
  title_vector tsvector not null,
  -- Of title and body.
  whole_vector tsvector not null,
  -- Names the code, dictionary and synonyms that it was made with.
  made_by text not null,
  seal text not null,
  unique (item_type, document_id, locale)
) with (toast_tuple_target = 128);
-- Rows stay narrow, so that collecting many hits reads few pages.
alter table gongkai.search_entries alter column body set storage external;
-- Without a pending list: a search would have to read all of it.
create index search_entries_by_title on gongkai.search_entries using gin (title_vector) with (fastupdate = off);
create index search_entries_by_whole on gongkai.search_entries using gin (whole_vector) with (fastupdate = off);

-- Items whose entry is out of date. Rows are added and removed, never changed.
create table gongkai.search_marks (
  mark_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  -- Marked because all is made anew: what was just published goes first.
  patient boolean not null default false
);

-- Whatever comes to stand on the portal or goes; what goes is not found from the same moment on.
create function gongkai.mark_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  entry portal_entries%rowtype;
begin
  if tg_op = 'DELETE' then
    entry := old;
    delete from search_entries e
    where e.item_type = entry.item_type and e.document_id = entry.document_id and e.locale = entry.locale;
  else entry := new; end if;
  insert into search_marks (item_type, document_id, locale) values (entry.item_type, entry.document_id, entry.locale);
  return null;
end $$;
create trigger c_search after insert or update or delete on gongkai.portal_entries for each row
  execute function gongkai.mark_search();

-- Words of titles with how many have them, for "did you mean". Shown only where a sealed title has the word.
create table gongkai.search_words (
  word text not null,
  locale text not null,
  -- Pinyin without tones.
  sound text not null,
  titles int not null,
  primary key (locale, word)
);
create index search_words_by_sound on gongkai.search_words (locale, sound);
create index search_words_by_length on gongkai.search_words (locale, char_length(word));

-- What was searched for, by day, without persons: no address, no time of day, no cookie. Old days are removed.
create table gongkai.search_log (
  log_id bigint generated always as identity primary key,
  searched_on date not null,
  locale text not null,
  words text not null check (char_length(words) between 1 and 60),
  searches int not null check (searches > 0),
  -- The most that any of these searches found.
  found int not null check (found >= 0)
);
create index search_log_by_day on gongkai.search_log (searched_on);

-- Synonyms and best bets, kept on the desk.
create table gongkai.search_settings_versions (
  version bigint generated always as identity primary key,
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  saved_by text not null,
  saved_by_name text not null,
  saved_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.search_settings_versions');
create trigger b_audit after insert on gongkai.search_settings_versions for each row
  execute function gongkai.write_audit('search-settings.saved', 'saved_by', 'version');
