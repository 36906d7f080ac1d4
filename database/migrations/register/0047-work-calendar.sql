-- What the office has changed of the announced days off and days worked. One topic: versions of the whole list. An older
-- CMS or worker may run beside it: it counts Monday to Friday.
create table gongkai.work_calendar_versions (
  version bigint generated always as identity primary key,
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  saved_by text not null,
  saved_by_name text not null,
  saved_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.work_calendar_versions');
create trigger b_audit after insert on gongkai.work_calendar_versions for each row
  execute function gongkai.write_audit('work-calendar.saved', 'saved_by', 'version');
