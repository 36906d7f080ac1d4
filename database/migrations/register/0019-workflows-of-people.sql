-- Workflows that people edit: stages with several roles, scopes, counts, parallel departments, skips and opinions; and which
-- workflow an item takes. Forward only; needs 0018. The version before must not run beside it: it reads a column that goes
-- here. Cases that are open keep their stages, and go on.

-- A stage is JSON, as src/contracts/workflow-stage.ts has it. Stages of the first version have one `role` and nothing else.
create function gongkai.stage_roles(stage jsonb) returns text[] language sql immutable parallel safe
  return case when stage ? 'roles' then array(select jsonb_array_elements_text(stage -> 'roles'))
    else array_remove(array[stage ->> 'role'], null) end;
create function gongkai.stage_scope(stage jsonb) returns text language sql immutable parallel safe
  return coalesce(stage ->> 'scope', case stage ->> 'role' when 'first-reviewer' then 'own' else 'all' end);
create function gongkai.stage_departments(stage jsonb) returns text[] language sql immutable parallel safe
  return array(select jsonb_array_elements_text(coalesce(stage -> 'departments', '[]')));
create function gongkai.stage_skip_roles(stage jsonb) returns text[] language sql immutable parallel safe
  return array(select jsonb_array_elements_text(coalesce(stage -> 'skipRoles', '[]')));
create function gongkai.stage_is_opinion(stage jsonb) returns boolean language sql immutable parallel safe
  return coalesce((stage ->> 'commentOnly')::boolean, false);
-- How many people fill it: of named departments one each.
create function gongkai.stage_count(stage jsonb) returns int language sql immutable parallel safe
  return case when gongkai.stage_scope(stage) = 'named' then cardinality(gongkai.stage_departments(stage))
    else coalesce((stage ->> 'count')::int, 1) end;

alter table gongkai.decisions add column department_id text;
-- One decision a stage was the rule of the first version; that nobody decides twice in a case stays.
alter table gongkai.decisions drop constraint decisions_case_id_stage_index_key;
create unique index decisions_by_department on gongkai.decisions (case_id, stage_index, department_id)
  where department_id is not null;
alter table gongkai.decisions drop constraint decisions_verdict_check;
alter table gongkai.decisions add constraint decisions_verdict_check check (verdict in ('approve', 'return', 'comment', 'skip'));

create function gongkai.stage_filled(of_case bigint, place int, stage jsonb) returns boolean language sql stable
  return (select coalesce(bool_or(d.verdict = 'skip'), false) or count(*) filter (where d.verdict in ('approve', 'comment')) >= gongkai.stage_count(stage)
    from gongkai.decisions d where d.case_id = of_case and d.stage_index = place);

-- What the list of tasks asks of the stage at which a case stands; none once it is approved.
alter table gongkai.open_cases
  add column stage_roles text[] not null default '{}',
  add column stage_scope text not null default 'all',
  -- Of a stage of named departments, those that have not decided.
  add column waiting_departments text[] not null default '{}',
  -- Working days.
  add column limit_days int;
update gongkai.open_cases o set
  stage_roles = gongkai.stage_roles(c.stages -> o.stage_index), stage_scope = gongkai.stage_scope(c.stages -> o.stage_index)
from gongkai.review_cases c where c.case_id = o.case_id;
drop index gongkai.open_cases_by_role;
alter table gongkai.open_cases drop column stage_role;
create index open_cases_by_time on gongkai.open_cases (moved_at, case_id);

create or replace function gongkai.open_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  stage jsonb := new.stages -> 0;
begin
  if not exists (select 1 from workflows w where w.workflow_id = new.workflow_id and w.version = new.workflow_version and w.stages = new.stages) then
    raise exception 'register.workflow-mismatch' using errcode = 'GK003';
  end if;
  -- The primary key refuses a second open case of the item.
  insert into open_cases (item_type, document_id, locale, case_id, moved_at, department_id, stage_roles, stage_scope, waiting_departments, limit_days)
  values (new.item_type, new.document_id, new.locale, new.case_id, new.submitted_at,
    (select convert_from(b.bytes, 'UTF8')::jsonb ->> 'departmentId' from revision_bytes b where b.fingerprint = new.fingerprint),
    stage_roles(stage), stage_scope(stage), stage_departments(stage), (stage ->> 'limitDays')::int);
  return null;
end $$;

-- Whoever writes here, a decision stands only at the stage the case is at, in a role of that stage, of a department that the
-- stage asks, as a verdict that the stage knows, and never by an author or twice by one person.
create or replace function gongkai.check_decision() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  of_case review_cases%rowtype;
  open open_cases%rowtype;
  stage jsonb;
begin
  select * into open from open_cases where case_id = new.case_id for update;
  if not found or open.approved then raise exception 'review.case-closed' using errcode = 'GK004'; end if;
  select * into of_case from review_cases where case_id = new.case_id;
  if new.decided_by = any (of_case.authors) then raise exception 'review.self-approval' using errcode = 'GK004'; end if;
  stage := of_case.stages -> open.stage_index;
  if new.stage_index <> open.stage_index then raise exception 'review.wrong-stage' using errcode = 'GK004'; end if;
  if new.verdict = 'skip' then
    if new.decided_role <> all (stage_skip_roles(stage)) or new.department_id is not null then
      raise exception 'review.may-not-skip' using errcode = 'GK004';
    end if;
  else
    if new.decided_role <> all (stage_roles(stage)) then raise exception 'review.wrong-stage' using errcode = 'GK004'; end if;
    if (new.verdict = 'comment') <> stage_is_opinion(stage) then raise exception 'review.wrong-verdict' using errcode = 'GK004'; end if;
    if open.stage_scope = 'named' then
      if new.department_id = any (open.waiting_departments) is not true
        or new.department_id = any (gongkai.departments_of(new.decided_by)) is not true
      then raise exception 'review.wrong-department' using errcode = 'GK004'; end if;
    elsif new.department_id is not null then
      raise exception 'review.wrong-department' using errcode = 'GK004';
    elsif open.stage_scope = 'own' and gongkai.departments_of(new.decided_by) <> '{}'
      and open.department_id = any (gongkai.departments_of(new.decided_by)) is not true
    then raise exception 'review.wrong-department' using errcode = 'GK004'; end if;
  end if;
  -- A return ends the case; until its end is written, nothing more is decided.
  if exists (select from decisions d where d.case_id = new.case_id and d.verdict = 'return') then
    raise exception 'review.case-closed' using errcode = 'GK004';
  end if;
  return new;
end $$;

create or replace function gongkai.move_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  all_stages jsonb;
  next_stage jsonb;
begin
  if new.verdict = 'return' then return null; end if;
  select c.stages into all_stages from review_cases c where c.case_id = new.case_id;
  next_stage := all_stages -> (new.stage_index + 1);
  if new.verdict = 'skip' or stage_count(all_stages -> new.stage_index) = 1
    or stage_filled(new.case_id, new.stage_index, all_stages -> new.stage_index)
  then
    update open_cases o set
      stage_index = new.stage_index + 1,
      approved = next_stage is null,
      moved_at = new.decided_at,
      stage_roles = gongkai.stage_roles(next_stage),
      stage_scope = gongkai.stage_scope(next_stage),
      waiting_departments = gongkai.stage_departments(next_stage),
      limit_days = (next_stage ->> 'limitDays')::int
    where o.case_id = new.case_id;
  elsif new.department_id is not null then
    update open_cases o set waiting_departments = array_remove(o.waiting_departments, new.department_id)
    where o.case_id = new.case_id;
  end if;
  return null;
end $$;

create or replace function gongkai.check_case_end() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.outcome = 'published' and (
    exists (select from decisions d where d.case_id = new.case_id and d.verdict = 'return')
    or exists (select from review_cases c cross join jsonb_array_elements(c.stages) with ordinality as s(stage, place)
      where c.case_id = new.case_id and not stage_filled(c.case_id, s.place::int - 1, s.stage)))
  then raise exception 'review.not-approved' using errcode = 'GK005'; end if;
  if new.outcome = 'returned' and not exists (select 1 from decisions d where d.case_id = new.case_id and d.verdict = 'return')
  then raise exception 'review.not-returned' using errcode = 'GK005'; end if;
  delete from open_cases where case_id = new.case_id;
  if not found then raise exception 'review.case-closed' using errcode = 'GK004'; end if;
  return new;
end $$;

alter table gongkai.workflows
  -- Null of the first one, which had no name.
  add column name_zh text,
  add column name_en text,
  add column made_by_name text,
  add column mac text;

-- No workflow by which fewer than two people approve, whatever is skipped.
create function gongkai.check_workflow() returns trigger language plpgsql security definer
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
  where not stage_is_opinion(s) and stage_skip_roles(s) = '{}';
  if firm < 2 then raise exception 'workflow.one-person' using errcode = 'GK003'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.workflows for each row execute function gongkai.check_workflow();

-- Which workflow an item takes, by its type, column, department and origin. The newest version that the application made holds.
create table gongkai.workflow_assignments (
  version int primary key,
  assignments jsonb not null check (jsonb_typeof(assignments) = 'array'),
  saved_by text not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  mac text
);
select gongkai.make_append_only('gongkai.workflow_assignments');
create function gongkai.check_assignments() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.version <> 1 + coalesce((select max(a.version) from workflow_assignments a), 0) then
    raise exception 'workflow.not-next' using errcode = 'GK003';
  end if;
  return new;
end $$;
create trigger a_next before insert on gongkai.workflow_assignments for each row execute function gongkai.check_assignments();
create trigger b_audit after insert on gongkai.workflow_assignments for each row
  execute function gongkai.write_audit('workflow.assigned', 'saved_by', 'version');

insert into gongkai.workflows (workflow_id, version, name_zh, name_en, made_by, stages) values
('three-reviews', 1, '三审三校（含保密审查）', 'Three reviews and secrecy review', 'system', '[
  {"key": "first-review", "nameZh": "初审", "nameEn": "First review", "roles": ["first-reviewer"], "scope": "own", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false},
  {"key": "second-review", "nameZh": "复审", "nameEn": "Second review", "roles": ["first-reviewer"], "scope": "own", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false},
  {"key": "secrecy-review", "nameZh": "保密审查", "nameEn": "Secrecy review", "roles": ["secrecy-reviewer"], "scope": "all", "departments": [], "count": 1, "limitDays": 2, "skipRoles": [], "commentOnly": false},
  {"key": "sign-off", "nameZh": "终审签发", "nameEn": "Final sign-off", "roles": ["signatory"], "scope": "all", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false}]'),
('repost', 1, '转载', 'Reposts', 'system', '[
  {"key": "first-review", "nameZh": "初审", "nameEn": "First review", "roles": ["first-reviewer"], "scope": "own", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false},
  {"key": "sign-off", "nameZh": "终审签发", "nameEn": "Final sign-off", "roles": ["signatory"], "scope": "all", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false}]');

-- What the register's owner brought in carries no code: nobody else writes here.
create table gongkai.workflows_shipped (
  workflow_id text not null,
  version int not null,
  primary key (workflow_id, version),
  foreign key (workflow_id, version) references gongkai.workflows
);
insert into gongkai.workflows_shipped (workflow_id, version) select workflow_id, version from gongkai.workflows;
