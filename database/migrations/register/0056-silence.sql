-- Silence at a stage of named departments (会签): a department that has not spoken after so many working days, as the stage
-- says, is taken to agree. Recorded as a decision of its own kind, in nobody's name. Forward only; needs 0055. The version
-- before may run beside it: it shows such a decision by its raw word.
create function gongkai.stage_silence_days(stage jsonb) returns int language sql immutable parallel safe
  return (stage ->> 'silenceDays')::int;

alter table gongkai.decisions drop constraint decisions_verdict_check;
alter table gongkai.decisions add constraint decisions_verdict_check check (verdict in ('approve', 'return', 'comment', 'skip', 'silence'));

create or replace function gongkai.stage_filled(of_case bigint, place int, stage jsonb) returns boolean language sql stable
  return (select coalesce(bool_or(d.verdict = 'skip'), false) or count(*) filter (where d.verdict in ('approve', 'comment', 'silence')) >= gongkai.stage_count(stage)
    from gongkai.decisions d where d.case_id = of_case and d.stage_index = place);

-- As in 0045; and silence, which nobody may claim before its time.
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
    departments := gongkai.departments_of(coalesce(new.delegator, new.decided_by));
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

-- As in 0055; and a stage that silence fills counts for nobody.
create or replace function gongkai.check_workflow() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  firm int;
begin
  if new.version <> 1 + coalesce((select max(w.version) from workflows w where w.workflow_id = new.workflow_id), 0) then
    raise exception 'workflow.not-next' using errcode = 'GK003';
  end if;
  if exists (select from jsonb_array_elements(new.stages) s
    where cardinality(stage_roles(s)) = 0 or stage_count(s) < 1 or stage_scope(s) not in ('own', 'all', 'named')
      or (select count(distinct d) from unnest(stage_departments(s)) d) <> cardinality(stage_departments(s)))
  then raise exception 'workflow.broken-stage' using errcode = 'GK003'; end if;
  select coalesce(sum(stage_count(s)), 0) into firm from jsonb_array_elements(new.stages) s
  where not stage_is_opinion(s) and stage_skip_roles(s) = '{}' and stage_silence_days(s) is null;
  if firm < (case when new.workflow_id in ('withdrawal', 'take-down') then 1 else 2 end) then
    raise exception 'workflow.one-person' using errcode = 'GK003';
  end if;
  return new;
end $$;

-- Which open cases wait at such a stage: the worker asks each minute.
create index open_cases_named on gongkai.open_cases (moved_at) where stage_scope = 'named' and not approved;
