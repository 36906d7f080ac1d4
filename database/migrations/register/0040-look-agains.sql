-- When somebody is to look at what is public again (复查日期). A fact; the newest of an item counts, one without a day says
-- that it was looked at. Forward only. An older CMS beside it shows none.
create table gongkai.look_agains (
  look_again_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  -- A day in Asia/Shanghai; null: looked at, and no further day.
  due_on date,
  -- What to look at, or what was found.
  note text not null,
  set_by text not null,
  set_by_name text not null,
  set_at timestamptz not null
);
create index look_agains_of_item on gongkai.look_agains (item_type, document_id, locale, look_again_id desc);
select gongkai.make_append_only('gongkai.look_agains');
create trigger b_audit after insert on gongkai.look_agains for each row
  execute function gongkai.write_audit('look-again.set', 'set_by', 'look_again_id');
