-- Who takes whose place for some days (代理), and for whom a decision was made so. Forward only; needs 0019. An older CMS may
-- run beside it: it knows nobody who stands in, and reads decisions that were made so as the delegate's own.

create table gongkai.delegations (
  delegation_id bigint generated always as identity primary key,
  delegator text not null check (delegator ~ '^admin:[0-9]{1,9}$'),
  delegator_name text not null,
  delegate text not null check (delegate ~ '^admin:[0-9]{1,9}$' and delegate <> delegator),
  delegate_name text not null,
  -- Days of Asia/Shanghai, both included.
  from_on date not null check (isfinite(from_on)),
  until_on date not null check (isfinite(until_on) and until_on >= from_on),
  cause text not null check (cause in ('trip', 'leave', 'other')),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null check (isfinite(made_at)),
  -- Unique: what has ended does not come back by a copy of its row.
  mac text unique
);
create index delegations_of_delegate on gongkai.delegations (delegate, until_on);
create index delegations_of_delegator on gongkai.delegations (delegator, until_on);
select gongkai.make_append_only('gongkai.delegations');
create trigger b_audit after insert on gongkai.delegations for each row
  execute function gongkai.write_audit('delegation.made', 'made_by', 'delegation_id');

-- Before its last day. It takes a right away and gives none, so it needs no code.
create table gongkai.delegation_ends (
  delegation_id bigint primary key references gongkai.delegations,
  ended_by text not null,
  ended_by_name text not null,
  ended_at timestamptz not null check (isfinite(ended_at))
);
select gongkai.make_append_only('gongkai.delegation_ends');
create trigger b_audit after insert on gongkai.delegation_ends for each row
  execute function gongkai.write_audit('delegation.ended', 'ended_by', 'delegation_id');

-- One delegate at a time, and no chain: who stands in for another hands nothing on in these days, and is not away.
create function gongkai.check_delegation() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('gongkai.delegations', 0));
  if exists (select from delegations d
    where (d.delegator in (new.delegator, new.delegate) or d.delegate = new.delegator)
      and d.from_on <= new.until_on and new.from_on <= d.until_on
      and not exists (select from delegation_ends e where e.delegation_id = d.delegation_id))
  then raise exception 'delegation.overlaps' using errcode = 'GK045'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.delegations for each row execute function gongkai.check_delegation();

alter table gongkai.decisions
  add column delegation_id bigint references gongkai.delegations,
  add column delegator text,
  add column delegator_name text,
  add constraint decisions_delegation_whole check (num_nonnulls(delegation_id, delegator, delegator_name) in (0, 3));

-- As in 0019; and whoever stands in for another decides in that person's department, while the delegation lasts, and never
-- on what either of the two wrote or had decided.
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
  if new.verdict = 'skip' then
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
