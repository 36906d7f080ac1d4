-- Publishing and taking down at a set time. A schedule is a fact; so is its end. What is open is a pointer that triggers
-- keep. Forward only; needs 0015. An older CMS or worker may run beside it: it neither makes nor carries out schedules.
create table gongkai.schedules (
  schedule_id bigint generated always as identity primary key,
  act text not null check (act in ('publish', 'withdraw')),
  item_type text not null,
  document_id text not null,
  locale text not null,
  -- Of a publish: the approved revision that goes out, and no other.
  case_id bigint references gongkai.review_cases,
  fingerprint text,
  -- Of a withdrawal.
  reason text,
  due_at timestamptz not null check (isfinite(due_at)),
  scheduled_by text not null,
  scheduled_by_name text not null,
  scheduled_at timestamptz not null default now(),
  -- Unique: what was cancelled is not opened again by a copy of its row.
  mac text unique,
  foreign key (case_id, fingerprint) references gongkai.review_cases (case_id, fingerprint),
  check ((act = 'publish') = (case_id is not null and fingerprint is not null)),
  check ((act = 'withdraw') = (reason is not null and btrim(reason) <> ''))
);
create index schedules_of_case on gongkai.schedules (case_id) where case_id is not null;
create index schedules_of_item on gongkai.schedules (item_type, document_id, locale);
select gongkai.make_append_only('gongkai.schedules');
create trigger b_audit after insert on gongkai.schedules for each row
  execute function gongkai.write_audit('schedule.made', 'scheduled_by', 'schedule_id');

-- done: carried out; overtaken: a person did it, or its case ended, first; cancelled and replaced: by a person; failed: refused
-- when it was due, with the reason; missed: it was due so long before anybody could carry it out that a person is asked.
create table gongkai.schedule_ends (
  schedule_id bigint primary key references gongkai.schedules,
  outcome text not null check (outcome in ('done', 'overtaken', 'cancelled', 'replaced', 'failed', 'missed')),
  code text,
  message text,
  ended_by text not null,
  ended_by_name text not null,
  ended_at timestamptz not null default clock_timestamp(),
  check (outcome not in ('failed', 'missed') or (code is not null and message is not null))
);
select gongkai.make_append_only('gongkai.schedule_ends');
create trigger b_audit after insert on gongkai.schedule_ends for each row
  execute function gongkai.write_audit('schedule.ended', 'ended_by', 'schedule_id');

-- Pointer: what is open, one of each act an item. Kept by triggers; nobody else writes it.
create table gongkai.open_schedules (
  schedule_id bigint primary key references gongkai.schedules,
  act text not null,
  item_type text not null,
  document_id text not null,
  locale text not null,
  due_at timestamptz not null,
  unique (item_type, document_id, locale, act)
);
create index open_schedules_by_time on gongkai.open_schedules (due_at, schedule_id);

create function gongkai.open_schedule() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.act = 'publish' and not exists (
    select from review_cases c join open_cases o using (case_id)
    where c.case_id = new.case_id and o.approved and c.item_type = new.item_type and c.document_id = new.document_id
      and c.locale = new.locale)
  then raise exception 'schedule.not-approved' using errcode = 'GK027'; end if;
  if new.act = 'withdraw' and not exists (
    select from live_publications l
    where l.item_type = new.item_type and l.document_id = new.document_id and l.locale = new.locale)
  then raise exception 'schedule.nothing-live' using errcode = 'GK027'; end if;
  insert into open_schedules (schedule_id, act, item_type, document_id, locale, due_at)
  values (new.schedule_id, new.act, new.item_type, new.document_id, new.locale, new.due_at);
  return null;
end $$;
create trigger c_open after insert on gongkai.schedules for each row execute function gongkai.open_schedule();

create function gongkai.close_schedule() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  delete from open_schedules where schedule_id = new.schedule_id;
  if not found then raise exception 'schedule.not-open' using errcode = 'GK027'; end if;
  return null;
end $$;
create trigger c_close after insert on gongkai.schedule_ends for each row execute function gongkai.close_schedule();

-- Whoever ends the case, from whatever entrance, ends what was set for it: a time never fires for a recalled item, and one
-- that was published leaves no time behind. The worker says itself which of them it carried out.
create function gongkai.end_schedules_of_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  insert into schedule_ends (schedule_id, outcome, ended_by, ended_by_name)
  select o.schedule_id, case new.outcome when 'published' then 'overtaken' else 'cancelled' end, new.ended_by, new.ended_by_name
  from open_schedules o join schedules s using (schedule_id) where s.case_id = new.case_id;
  return null;
end $$;
create trigger d_schedules after insert on gongkai.case_ends for each row execute function gongkai.end_schedules_of_case();

create function gongkai.end_schedules_of_withdrawn() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  insert into schedule_ends (schedule_id, outcome, ended_by, ended_by_name)
  select o.schedule_id, 'overtaken', new.published_by, new.published_by_name
  from open_schedules o
  where o.act = 'withdraw' and o.item_type = new.item_type and o.document_id = new.document_id and o.locale = new.locale;
  return null;
end $$;
create trigger e_schedules after insert on gongkai.publications for each row when (new.kind = 'withdrawal')
  execute function gongkai.end_schedules_of_withdrawn();
