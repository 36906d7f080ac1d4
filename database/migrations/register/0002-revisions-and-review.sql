-- Saves, revisions and review cases: what was said, by whom, and who approved it.
-- Forward only; needs 0001.

-- Every save of a working copy, numbered per item, with its actor and the hash of what a snapshot would then be.
create table gongkai.saves (
  item_type text not null,
  document_id text not null,
  locale text not null,
  save_number int not null check (save_number > 0),
  content_sha256 text not null,
  saved_by text not null,
  saved_by_name text not null,
  entrance text not null,
  saved_at timestamptz not null default now(),
  primary key (item_type, document_id, locale, save_number)
);
select gongkai.make_append_only('gongkai.saves');
create trigger b_audit after insert on gongkai.saves for each row
  execute function gongkai.write_audit('working-copy.saved', 'saved_by', 'item_type/document_id/locale/save_number');

create table gongkai.revisions (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  item_type text not null,
  document_id text not null,
  locale text not null,
  format_version int not null,
  size_bytes int not null,
  stored_at timestamptz not null default now(),
  unique (fingerprint, item_type, document_id, locale)
);
select gongkai.make_append_only('gongkai.revisions');
create trigger b_audit after insert on gongkai.revisions for each row
  execute function gongkai.write_audit('revision.stored', '', 'fingerprint');

-- Two people who answer for making the bytes of a revision unreadable (a leaked secret, personal data).
create table gongkai.expungings (
  fingerprint text primary key references gongkai.revisions,
  reason text not null check (btrim(reason) <> ''),
  first_signed_by text not null,
  second_signed_by text not null check (second_signed_by <> first_signed_by),
  expunged_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.expungings');
create trigger b_audit after insert on gongkai.expungings for each row
  execute function gongkai.write_audit('revision.expunged', 'first_signed_by', 'fingerprint');

-- The canonical bytes stand apart, so that expunging can remove them while the revision stays as a tombstone.
create table gongkai.revision_bytes (
  fingerprint text primary key references gongkai.revisions,
  bytes bytea not null
);
create function gongkai.check_revision_bytes() returns trigger language plpgsql as $$
begin
  if encode(sha256(new.bytes), 'hex') <> new.fingerprint then
    raise exception 'register.fingerprint-mismatch' using errcode = 'GK002';
  end if;
  return new;
end $$;
create trigger a_fingerprint before insert on gongkai.revision_bytes for each row execute function gongkai.check_revision_bytes();
create function gongkai.refuse_unsigned_expunging() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from gongkai.expungings e where e.fingerprint = old.fingerprint) then
    return old;
  end if;
  raise exception 'register.append-only: % of gongkai.revision_bytes is not allowed', tg_op using errcode = 'GK001';
end $$;
create trigger a_append_only before update or delete on gongkai.revision_bytes for each row execute function gongkai.refuse_unsigned_expunging();
create trigger a_no_truncate before truncate on gongkai.revision_bytes for each statement execute function gongkai.refuse_change();

-- Workflows are data; a case keeps the stages it began with.
create table gongkai.workflows (
  workflow_id text not null,
  version int not null,
  stages jsonb not null check (jsonb_typeof(stages) = 'array' and jsonb_array_length(stages) > 0),
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (workflow_id, version)
);
select gongkai.make_append_only('gongkai.workflows');
create trigger b_audit after insert on gongkai.workflows for each row
  execute function gongkai.write_audit('workflow.saved', 'made_by', 'workflow_id/version');
insert into gongkai.workflows (workflow_id, version, stages, made_by) values ('default', 1, '[
  {"key": "first-review",   "nameZh": "初审",     "nameEn": "First review",    "role": "first-reviewer"},
  {"key": "secrecy-review", "nameZh": "保密审查", "nameEn": "Secrecy review",  "role": "secrecy-reviewer"},
  {"key": "sign-off",       "nameZh": "终审签发", "nameEn": "Final sign-off",  "role": "signatory"}]', 'system');

create table gongkai.review_cases (
  case_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  fingerprint text not null,
  save_number int not null,
  authors text[] not null check (cardinality(authors) > 0),
  workflow_id text not null,
  workflow_version int not null,
  stages jsonb not null,
  submitted_by text not null,
  submitted_by_name text not null,
  submitted_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (fingerprint, item_type, document_id, locale) references gongkai.revisions (fingerprint, item_type, document_id, locale),
  foreign key (item_type, document_id, locale, save_number) references gongkai.saves,
  foreign key (workflow_id, workflow_version) references gongkai.workflows,
  unique (case_id, fingerprint),
  unique (case_id, item_type, document_id, locale),
  check (submitted_by = any (authors))
);
create index review_cases_by_item on gongkai.review_cases (item_type, document_id, locale, case_id desc);
create index review_cases_by_fingerprint on gongkai.review_cases (fingerprint);
select gongkai.make_append_only('gongkai.review_cases');
create trigger b_audit after insert on gongkai.review_cases for each row
  execute function gongkai.write_audit('case.opened', 'submitted_by', 'case_id');

-- Pointer to the one open case of an item. Written by triggers alone; the application's role may only read it.
create table gongkai.open_cases (
  item_type text not null,
  document_id text not null,
  locale text not null,
  case_id bigint not null unique references gongkai.review_cases,
  stage_index int not null default 0,
  stage_role text,
  approved boolean not null default false,
  moved_at timestamptz not null,
  primary key (item_type, document_id, locale)
);
create index open_cases_by_role on gongkai.open_cases (stage_role, moved_at);

create function gongkai.open_case() returns trigger language plpgsql security definer set search_path = gongkai, pg_catalog as $$
begin
  if not exists (select 1 from workflows w where w.workflow_id = new.workflow_id and w.version = new.workflow_version and w.stages = new.stages) then
    raise exception 'register.workflow-mismatch' using errcode = 'GK003';
  end if;
  -- The primary key refuses a second open case of the item.
  insert into open_cases (item_type, document_id, locale, case_id, stage_role, moved_at)
  values (new.item_type, new.document_id, new.locale, new.case_id, new.stages -> 0 ->> 'role', new.submitted_at);
  return null;
end $$;
create trigger c_open_case after insert on gongkai.review_cases for each row execute function gongkai.open_case();

create table gongkai.decisions (
  decision_id bigint generated always as identity primary key,
  case_id bigint not null,
  stage_index int not null,
  verdict text not null check (verdict in ('approve', 'return')),
  reason text not null default '' check (verdict = 'approve' or btrim(reason) <> ''),
  fingerprint text not null,
  decided_by text not null,
  decided_by_name text not null,
  decided_role text not null,
  decided_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (case_id, fingerprint) references gongkai.review_cases (case_id, fingerprint),
  unique (case_id, stage_index),
  unique (case_id, decided_by)
);
select gongkai.make_append_only('gongkai.decisions');

-- The second wall of review: whoever writes here, a decision stands only at the stage the case is at, in that stage's
-- role, and never by an author of the item.
create function gongkai.check_decision() returns trigger language plpgsql security definer set search_path = gongkai, pg_catalog as $$
declare
  of_case review_cases%rowtype;
  open open_cases%rowtype;
begin
  select * into open from open_cases where case_id = new.case_id for update;
  if not found or open.approved then raise exception 'review.case-closed' using errcode = 'GK004'; end if;
  select * into of_case from review_cases where case_id = new.case_id;
  if new.decided_by = any (of_case.authors) then raise exception 'review.self-approval' using errcode = 'GK004'; end if;
  if new.stage_index <> open.stage_index or new.decided_role is distinct from of_case.stages -> new.stage_index ->> 'role' then
    raise exception 'review.wrong-stage' using errcode = 'GK004';
  end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.decisions for each row execute function gongkai.check_decision();
create trigger b_audit after insert on gongkai.decisions for each row
  execute function gongkai.write_audit('case.decided', 'decided_by', 'decision_id');

create function gongkai.move_case() returns trigger language plpgsql security definer set search_path = gongkai, pg_catalog as $$
begin
  if new.verdict = 'approve' then
    update open_cases o set
      stage_index = new.stage_index + 1,
      stage_role = c.stages -> (new.stage_index + 1) ->> 'role',
      approved = new.stage_index + 1 = jsonb_array_length(c.stages),
      moved_at = new.decided_at
    from review_cases c where c.case_id = new.case_id and o.case_id = new.case_id;
  end if;
  return null;
end $$;
create trigger c_move_case after insert on gongkai.decisions for each row execute function gongkai.move_case();

-- A case ends once. 'published' only where approvals fill every stage; 'returned' only with a return on record.
create table gongkai.case_ends (
  case_id bigint primary key,
  outcome text not null check (outcome in ('published', 'returned', 'recalled')),
  fingerprint text not null,
  ended_by text not null,
  ended_by_name text not null,
  reason text not null default '',
  ended_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (case_id, fingerprint) references gongkai.review_cases (case_id, fingerprint),
  unique (case_id, outcome, fingerprint)
);
select gongkai.make_append_only('gongkai.case_ends');
create function gongkai.check_case_end() returns trigger language plpgsql security definer set search_path = gongkai, pg_catalog as $$
begin
  if new.outcome = 'published' and not exists (
    select 1 from review_cases c where c.case_id = new.case_id and jsonb_array_length(c.stages) = (
      select count(distinct d.stage_index) from decisions d where d.case_id = c.case_id and d.verdict = 'approve' and d.fingerprint = c.fingerprint))
  then raise exception 'review.not-approved' using errcode = 'GK005'; end if;
  if new.outcome = 'returned' and not exists (select 1 from decisions d where d.case_id = new.case_id and d.verdict = 'return')
  then raise exception 'review.not-returned' using errcode = 'GK005'; end if;
  delete from open_cases where case_id = new.case_id;
  if not found then raise exception 'review.case-closed' using errcode = 'GK004'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.case_ends for each row execute function gongkai.check_case_end();
create trigger b_audit after insert on gongkai.case_ends for each row
  execute function gongkai.write_audit('case.ended', 'ended_by', 'case_id');
