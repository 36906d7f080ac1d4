-- Remarks on what is in review (批注): threads at a field or a passage, of an item. One topic. An older CMS may run beside
-- it: it shows none, and lets an item be submitted with open ones.
create table gongkai.remarks (
  remark_id bigint generated always as identity primary key,
  -- The remark that began the thread; null: this one begins one.
  thread_id bigint references gongkai.remarks,
  act text not null check (act in ('begin', 'reply', 'resolve', 'reopen')),
  -- In whose text it was begun.
  case_id bigint references gongkai.review_cases,
  -- Where it points: null, a field of the revision, or a passage in it.
  field text check (field ~ '^[A-Za-z]{1,40}$'),
  passage text check (char_length(passage) between 1 and 300),
  words text not null check (char_length(words) <= 1000),
  -- Persons ('admin:12') who are called on.
  mentioned text[] not null default '{}' check (cardinality(mentioned) <= 20),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null check (isfinite(made_at)),
  recorded_at timestamptz not null default now(),
  check ((act = 'begin') = (thread_id is null)),
  check ((act = 'begin') = (case_id is not null)),
  check (act = 'begin' or (field is null and passage is null)),
  check (act = 'resolve' or btrim(words) <> '')
);
create index remarks_of_case on gongkai.remarks (case_id) where case_id is not null;
create index remarks_of_thread on gongkai.remarks (thread_id) where thread_id is not null;
select gongkai.make_append_only('gongkai.remarks');
create trigger b_audit after insert on gongkai.remarks for each row
  execute function gongkai.write_audit('remark.made', 'made_by', 'remark_id');

-- Pointer: threads that nobody has resolved, by item. Kept by a trigger; nobody else writes it.
create table gongkai.open_threads (
  thread_id bigint primary key references gongkai.remarks,
  item_type text not null,
  document_id text not null,
  locale text not null
);
create index open_threads_of_item on gongkai.open_threads (item_type, document_id, locale);

-- A thread begins in an open case, whose row is locked so that it does not end meanwhile. It is gone on with later too:
-- whoever writes resolves it after the return.
create function gongkai.keep_open_threads() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.act = 'begin' then
    insert into open_threads (thread_id, item_type, document_id, locale)
    select new.remark_id, o.item_type, o.document_id, o.locale from open_cases o where o.case_id = new.case_id for key share;
    if not found then raise exception 'remark.case-closed' using errcode = 'GK029'; end if;
  elsif new.act = 'reopen' then
    insert into open_threads (thread_id, item_type, document_id, locale)
    select r.remark_id, c.item_type, c.document_id, c.locale from remarks r join review_cases c using (case_id)
    where r.remark_id = new.thread_id on conflict (thread_id) do nothing;
    if not found then raise exception 'remark.open-already' using errcode = 'GK029'; end if;
  else
    perform from open_threads where thread_id = new.thread_id for update;
    if not found then raise exception 'remark.resolved-already' using errcode = 'GK029'; end if;
    if new.act = 'resolve' then delete from open_threads where thread_id = new.thread_id; end if;
  end if;
  return null;
end $$;
create trigger c_open after insert on gongkai.remarks for each row execute function gongkai.keep_open_threads();
