-- The same guards for less work: each statement below was measured on the way from save to delivery. What they refuse, and
-- what they write, stays as it was. Forward only; needs 0060. An older CMS or worker may run beside it.

-- As row_sha256 says, written out: a function in this place is called for every row of record, not folded in.
create or replace function gongkai.write_audit() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp set timezone = 'UTC' as $$
declare
  row_json jsonb := to_jsonb(new);
  subject text;
begin
  if strpos(tg_argv[2], '/') = 0 then
    subject := row_json ->> tg_argv[2];
  else
    subject := (select string_agg(row_json ->> part, '/' order by place)
      from unnest(string_to_array(tg_argv[2], '/')) with ordinality as id(part, place));
  end if;
  with made as (
    insert into gongkai.audit (action, actor, subject_table, subject_id, row_sha256)
    values (tg_argv[0], coalesce(row_json ->> tg_argv[1], 'system'), tg_table_name, subject,
      encode(sha256(convert_to(jsonb_strip_nulls(row_json)::text, 'UTF8')), 'hex'))
    returning audit_id)
  insert into gongkai.unsealed_audit select audit_id from made;
  return null;
end $$;

-- A batch of seals is held against the last one before it at once: numbers without a gap, each naming the one before.
create or replace function gongkai.check_seals() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  first_number bigint;
  last_number bigint;
  how_many bigint;
  before record;
begin
  select min(a.seal_number), max(a.seal_number), count(*) into first_number, last_number, how_many from added a;
  if how_many = 0 then return null; end if;
  select s.seal_number, s.sha256 into before from audit_seals s where s.seal_number < first_number
    order by s.seal_number desc limit 1;
  if first_number <> coalesce(before.seal_number, 0) + 1 or last_number - first_number + 1 <> how_many
    or exists (select from audit_seals s where s.seal_number > last_number)
    or exists (
      select from (select a.sha256, a.previous_sha256,
          lag(a.sha256, 1, coalesce(before.sha256, repeat('0', 64))) over (order by a.seal_number) as should_be from added a) chained
      where chained.previous_sha256 <> chained.should_be or chained.sha256 !~ '^[0-9a-f]{64}$')
  then raise exception 'audit.not-next-seal' using errcode = 'GK009'; end if;
  return null;
end $$;
drop trigger a_next on gongkai.audit_seals;
create trigger a_next after insert on gongkai.audit_seals referencing new table as added
  for each statement execute function gongkai.check_seals();
drop function gongkai.check_seal();

-- Most revisions name no file: looked for in the bytes before they are taken apart, as check_entry_files does.
create or replace function gongkai.list_revision_files() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from revision_files r where r.fingerprint = old.fingerprint;
  elsif position('"sha256"'::bytea in new.bytes) > 0 then
    insert into revision_files (fingerprint, sha256, extension, file_id)
    select new.fingerprint, f.sha256, f.extension, f.file_id from files_of_bytes(new.bytes) f;
  end if;
  return null;
end $$;

-- Opens the case and notes its head, with one look into the bytes for both.
create or replace function gongkai.open_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  stage jsonb := new.stages -> 0;
  content jsonb;
begin
  if not exists (select 1 from workflows w where w.workflow_id = new.workflow_id and w.version = new.workflow_version and w.stages = new.stages) then
    raise exception 'register.workflow-mismatch' using errcode = 'GK003';
  end if;
  if (new.workflow_id = 'emergency') <> (new.formal_workflow_id is not null)
    or (new.workflow_id = 'withdrawal') <> (new.subject is not distinct from 'withdrawal')
    or (new.workflow_id = 'take-down') <> (new.subject is not distinct from 'take-down')
  then raise exception 'register.workflow-mismatch' using errcode = 'GK003'; end if;
  if new.publication_id is not null and not exists (
    select from publications p
    where p.publication_id = new.publication_id
      and (p.item_type, p.document_id, p.locale) = (new.item_type, new.document_id, new.locale)
      and (p.kind = 'withdrawal') = (new.subject = 'take-down'))
  then raise exception 'review.other-publication' using errcode = 'GK055'; end if;
  select convert_from(b.bytes, 'UTF8')::jsonb into content from revision_bytes b where b.fingerprint = new.fingerprint;
  -- Unique indexes refuse a second case of the item that is to publish, or to withdraw.
  insert into open_cases (item_type, document_id, locale, subject, case_id, moved_at, department_id, stage_roles, stage_scope, waiting_departments, limit_days)
  values (new.item_type, new.document_id, new.locale, coalesce(new.subject, 'publication'), new.case_id, new.submitted_at,
    content ->> 'departmentId', stage_roles(stage), stage_scope(stage), stage_departments(stage),
    -- What acted first is reviewed by the next working day, whatever its stages are given.
    case when new.subject in ('take-down', 'formal-review') then 1 else (stage ->> 'limitDays')::int end);
  -- Without bytes (expunged, and taken down since) there is nothing to narrow lists by.
  if content is not null then
    insert into case_heads (case_id, fingerprint, item_type, column_id, department_id, words)
    values (new.case_id, new.fingerprint, new.item_type, content ->> 'columnId', content ->> 'departmentId',
      lower(concat_ws(chr(10), content ->> 'title', content ->> 'documentNumber', content ->> 'indexNumber')));
  end if;
  return null;
end $$;
drop trigger e_head on gongkai.review_cases;
drop function gongkai.note_head();

-- The departments of whoever decides are looked up in place.
create or replace function gongkai.check_decision() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  of_case review_cases%rowtype;
  open open_cases%rowtype;
  stage jsonb;
  departments text[];
begin
  select * into open from open_cases where case_id = new.case_id for update;
  if not found or open.approved then raise exception 'review.case-closed' using errcode = 'GK004'; end if;
  select * into of_case from review_cases where case_id = new.case_id;
  if (new.verdict = 'silence') <> (new.decided_by like 'silence:%') then
    raise exception 'review.not-silent' using errcode = 'GK004';
  end if;
  if new.decided_by = any (of_case.authors) then raise exception 'review.self-approval' using errcode = 'GK004'; end if;
  if new.delegation_id is not null then
    if new.delegator = any (of_case.authors) then raise exception 'review.delegator-author' using errcode = 'GK004'; end if;
    if not exists (select from delegations d where d.delegation_id = new.delegation_id and d.delegate = new.decided_by
      and d.delegator = new.delegator and d.delegator_name = new.delegator_name
      and (new.decided_at at time zone 'Asia/Shanghai')::date between d.from_on and d.until_on
      and not exists (select from delegation_ends e where e.delegation_id = d.delegation_id))
    then raise exception 'review.no-delegation' using errcode = 'GK004'; end if;
  end if;
  stage := of_case.stages -> open.stage_index;
  if new.stage_index <> open.stage_index then raise exception 'review.wrong-stage' using errcode = 'GK004'; end if;
  if new.verdict = 'silence' then
    -- Working days are counted by the application; that so many days have passed at all holds here.
    if open.stage_scope <> 'named' or new.department_id = any (open.waiting_departments) is not true
      or stage_silence_days(stage) is null or now() < open.moved_at + make_interval(days => stage_silence_days(stage))
      or open.subject <> 'publication' or new.decided_by <> 'silence:' || new.stage_index || ':' || new.department_id or new.decided_role <> '' or new.delegation_id is not null
    then raise exception 'review.not-silent' using errcode = 'GK004'; end if;
  elsif new.verdict = 'skip' then
    if new.decided_role <> all (stage_skip_roles(stage)) or new.department_id is not null then
      raise exception 'review.may-not-skip' using errcode = 'GK004';
    end if;
  else
    if new.decided_role <> all (stage_roles(stage)) then raise exception 'review.wrong-stage' using errcode = 'GK004'; end if;
    if (new.verdict = 'comment') <> stage_is_opinion(stage) then raise exception 'review.wrong-verdict' using errcode = 'GK004'; end if;
    -- As departments_of says, written out for the same reason.
    departments := coalesce((select p.departments from person_departments p where p.person = coalesce(new.delegator, new.decided_by)
      order by p.entry_id desc limit 1), '{}');
    if open.stage_scope = 'named' then
      if new.department_id = any (open.waiting_departments) is not true
        or new.department_id = any (departments) is not true
      then raise exception 'review.wrong-department' using errcode = 'GK004'; end if;
    elsif new.department_id is not null then
      raise exception 'review.wrong-department' using errcode = 'GK004';
    elsif open.stage_scope = 'own' and departments <> '{}' and open.department_id = any (departments) is not true
    then raise exception 'review.wrong-department' using errcode = 'GK004'; end if;
  end if;
  -- A return ends the case; until its end is written, nothing more is decided. That nobody decides twice is a constraint;
  -- that two people who stand for one are one is said here.
  if exists (select from decisions d where d.case_id = new.case_id
    and (d.verdict = 'return' or d.delegator in (new.decided_by, new.delegator) or d.decided_by = new.delegator)) then
    raise exception 'review.case-closed' using errcode = 'GK004';
  end if;
  return new;
end $$;
