-- Cases of other acts than publishing: withdrawing what is public, with a review before (撤稿申请) or after it (紧急撤稿的
-- 事后复核), and the formal review that follows an emergency notice (应急发布的补审). Forward only; needs 0049. The version
-- before must not run beside it: it takes every open case of an item for one that is to be published.
alter table gongkai.review_cases
  -- Null: a revision is to be published. Nullable, because the audit holds a hash of what a row says.
  add column subject text check (subject in ('withdrawal', 'take-down', 'formal-review')),
  -- Of the other subjects: what is to be withdrawn, the withdrawal that was made, the emergency notice that was published.
  add column publication_id bigint references gongkai.publications,
  -- Why it is asked for; of a case to be published: why it is an emergency.
  add column cause text check (btrim(cause) <> ''),
  add column withdrawal_kind text check (withdrawal_kind in ('in-error', 'merged', 'personal-information', 'not-for-public')),
  add column merged_into text,
  add column all_languages boolean,
  -- Of an emergency: which workflow reviews it once it is public.
  add column formal_workflow_id text,
  add check ((subject is null) = (publication_id is null)),
  add check ((subject is not distinct from 'withdrawal') = (withdrawal_kind is not null)),
  add check ((subject is not distinct from 'withdrawal') = (all_languages is not null)),
  add check ((merged_into is not null) = (withdrawal_kind is not distinct from 'merged')),
  add check (subject is null or cause is not null),
  add check (formal_workflow_id is null or (subject is null and cause is not null));
-- What was taken over from an old site was never saved here.
alter table gongkai.review_cases alter column save_number drop not null;
alter table gongkai.review_cases add check (subject is not null or save_number is not null);
-- What acted first is reviewed once.
create unique index review_cases_after on gongkai.review_cases (publication_id) where subject in ('take-down', 'formal-review');

-- The withdrawal that a review agreed to. Others act first, and are reviewed after.
alter table gongkai.publications
  add column withdrawal_case_id bigint references gongkai.review_cases,
  add check (withdrawal_case_id is null or kind = 'withdrawal');

-- One case to be published and one to withdraw may be open of an item at a time.
alter table gongkai.open_cases
  add column subject text not null default 'publication';
alter table gongkai.open_cases drop constraint open_cases_pkey;
alter table gongkai.open_cases drop constraint open_cases_case_id_key;
alter table gongkai.open_cases add primary key (case_id);
create unique index open_cases_to_publish on gongkai.open_cases (item_type, document_id, locale) where subject = 'publication';
create unique index open_cases_to_withdraw on gongkai.open_cases (item_type, document_id, locale) where subject = 'withdrawal';

create or replace function gongkai.open_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  stage jsonb := new.stages -> 0;
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
  -- Unique indexes refuse a second case of the item that is to publish, or to withdraw.
  insert into open_cases (item_type, document_id, locale, subject, case_id, moved_at, department_id, stage_roles, stage_scope, waiting_departments, limit_days)
  values (new.item_type, new.document_id, new.locale, coalesce(new.subject, 'publication'), new.case_id, new.submitted_at,
    (select convert_from(b.bytes, 'UTF8')::jsonb ->> 'departmentId' from revision_bytes b where b.fingerprint = new.fingerprint),
    stage_roles(stage), stage_scope(stage), stage_departments(stage),
    -- What acted first is reviewed by the next working day, whatever its stages are given.
    case when new.subject in ('take-down', 'formal-review') then 1 else (stage ->> 'limitDays')::int end);
  return null;
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
      -- The day by which a review after the act is due is that of the whole case.
      moved_at = case when o.subject in ('take-down', 'formal-review') then o.moved_at else new.decided_at end,
      stage_roles = gongkai.stage_roles(next_stage),
      stage_scope = gongkai.stage_scope(next_stage),
      waiting_departments = gongkai.stage_departments(next_stage),
      limit_days = case when o.subject in ('take-down', 'formal-review') then o.limit_days else (next_stage ->> 'limitDays')::int end
    where o.case_id = new.case_id;
  elsif new.department_id is not null then
    update open_cases o set waiting_departments = array_remove(o.waiting_departments, new.department_id)
    where o.case_id = new.case_id;
  end if;
  return null;
end $$;

-- 'agreed': approved through all stages, where nothing is to be published.
alter table gongkai.case_ends drop constraint case_ends_outcome_check;
alter table gongkai.case_ends add constraint case_ends_outcome_check check (outcome in ('published', 'agreed', 'returned', 'recalled'));
create or replace function gongkai.check_case_end() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  of_case review_cases%rowtype;
begin
  select * into of_case from review_cases where case_id = new.case_id;
  if new.outcome in ('published', 'agreed') and (
    exists (select from decisions d where d.case_id = new.case_id and d.verdict = 'return')
    or exists (select from jsonb_array_elements(of_case.stages) with ordinality as s(stage, place)
      where not stage_filled(new.case_id, s.place::int - 1, s.stage)))
  then raise exception 'review.not-approved' using errcode = 'GK005'; end if;
  if (new.outcome = 'published' and of_case.subject is not null) or (new.outcome = 'agreed' and of_case.subject is null)
    -- What acted first cannot be called back from its review.
    or (new.outcome = 'recalled' and of_case.subject in ('take-down', 'formal-review'))
  then raise exception 'review.other-outcome' using errcode = 'GK005'; end if;
  if new.outcome = 'returned' and not exists (select 1 from decisions d where d.case_id = new.case_id and d.verdict = 'return')
  then raise exception 'review.not-returned' using errcode = 'GK005'; end if;
  delete from open_cases where case_id = new.case_id;
  if not found then raise exception 'review.case-closed' using errcode = 'GK004'; end if;
  return new;
end $$;

-- A withdrawal ends what is in review of the item, and every publication ends the wish to withdraw the one before.
create or replace function gongkai.end_review_at_withdrawal() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  insert into case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, reason, ended_at)
  select o.case_id, 'recalled', c.fingerprint, new.published_by, new.published_by_name,
    case new.kind when 'withdrawal' then '稿件已撤稿' else '稿件已更正，撤稿申请随之结束' end, new.published_at
  from open_cases o join review_cases c using (case_id)
  where o.item_type = new.item_type and o.document_id = new.document_id and o.locale = new.locale
    and (o.subject = 'withdrawal' or (o.subject = 'publication' and new.kind = 'withdrawal'));
  return null;
end $$;

-- An emergency notice goes out together with the case of its formal review: asked when the transaction ends.
create function gongkai.check_formal_review() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if exists (select from review_cases c where c.case_id = new.case_id and c.formal_workflow_id is not null)
    and not exists (select from review_cases f join review_cases c on c.case_id = new.case_id
      where f.publication_id = new.publication_id and f.subject = 'formal-review' and f.workflow_id = c.formal_workflow_id
        and f.fingerprint = new.fingerprint)
  then raise exception 'publication.without-formal-review' using errcode = 'GK055'; end if;
  return null;
end $$;
create constraint trigger e_formal_review after insert on gongkai.publications deferrable initially deferred
  for each row when (new.case_id is not null) execute function gongkai.check_formal_review();

-- The answers to findings are those that reviewers of what is to be published see.
create or replace function gongkai.check_finding_answer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if exists (select from open_cases o where o.item_type = new.item_type and o.document_id = new.document_id and o.locale = new.locale
    and o.subject = 'publication')
  then raise exception 'finding-answer.in-review' using errcode = 'GK021'; end if;
  return new;
end $$;

-- No workflow by which fewer than two people let something out. To withdraw, one besides whoever asks or acted suffices.
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
  where not stage_is_opinion(s) and stage_skip_roles(s) = '{}';
  if firm < (case when new.workflow_id in ('withdrawal', 'take-down') then 1 else 2 end) then
    raise exception 'workflow.one-person' using errcode = 'GK003';
  end if;
  return new;
end $$;

insert into gongkai.workflows (workflow_id, version, name_zh, name_en, made_by, stages) values
('emergency', 1, '应急发布', 'Emergency notices', 'system', '[
  {"key": "emergency-review", "nameZh": "应急审核", "nameEn": "Emergency review", "roles": ["first-reviewer", "secrecy-reviewer"], "scope": "all", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false},
  {"key": "emergency-sign-off", "nameZh": "应急签发", "nameEn": "Emergency sign-off", "roles": ["signatory"], "scope": "all", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false}]'),
('withdrawal', 1, '撤稿', 'Withdrawals', 'system', '[
  {"key": "withdrawal-review", "nameZh": "撤稿审核", "nameEn": "Withdrawal review", "roles": ["signatory"], "scope": "all", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false}]'),
('take-down', 1, '紧急撤稿复核', 'Review of take-downs', 'system', '[
  {"key": "take-down-review", "nameZh": "紧急撤稿复核", "nameEn": "Review of the take-down", "roles": ["signatory", "secrecy-reviewer"], "scope": "all", "departments": [], "count": 1, "limitDays": 1, "skipRoles": [], "commentOnly": false}]');
insert into gongkai.workflows_shipped (workflow_id, version) values ('emergency', 1), ('withdrawal', 1), ('take-down', 1);

-- Withdrawals up to this one were made before there were reviews of them; npm run verify asks for none.
insert into gongkai.macs_since (table_name, highest_id)
select 'withdrawal-reviews', coalesce(max(publication_id), 0) from gongkai.publications;
