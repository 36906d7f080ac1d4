-- The list of words that texts are held against. One topic: versions of it. An older CMS or worker may run beside it: it
-- knows no list and checks no text.
create table gongkai.word_list_versions (
  version bigint generated always as identity primary key,
  words jsonb not null check (jsonb_typeof(words) = 'array'),
  saved_by text not null,
  saved_by_name text not null,
  saved_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.word_list_versions');
create trigger b_audit after insert on gongkai.word_list_versions for each row
  execute function gongkai.write_audit('word-list.saved', 'saved_by', 'version');
