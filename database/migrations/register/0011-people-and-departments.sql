-- Which departments a person works for, and whose cases a department's reviewer sees. Forward only; needs 0008. An older CMS
-- may run beside it: it knows no bounds, and nobody has any until one is set.

-- Append only: the newest row of a person holds. No department stands for the whole office; what was so is kept.
create table gongkai.person_departments (
  entry_id bigint generated always as identity primary key,
  person text not null check (person ~ '^admin:[0-9]+$'),
  -- Document ids of departments.
  departments text[] not null check (array_position(departments, null) is null),
  assigned_by text not null,
  assigned_by_name text not null,
  assigned_at timestamptz not null
);
create index person_departments_by_person on gongkai.person_departments (person, entry_id desc);
select gongkai.make_append_only('gongkai.person_departments');
create trigger b_audit after insert on gongkai.person_departments for each row
  execute function gongkai.write_audit('person.departments-set', 'assigned_by', 'entry_id');

-- Departments of a person now; empty: the whole office.
create function gongkai.departments_of(person text) returns text[] language sql stable
  return coalesce((select p.departments from gongkai.person_departments p where p.person = departments_of.person
    order by p.entry_id desc limit 1), '{}');

-- The department of the revision in review, so that the list of tasks needs not open every revision.
alter table gongkai.open_cases add column department_id text;
update gongkai.open_cases o set department_id = convert_from(b.bytes, 'UTF8')::jsonb ->> 'departmentId'
from gongkai.review_cases c join gongkai.revision_bytes b using (fingerprint) where c.case_id = o.case_id;
create or replace function gongkai.open_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if not exists (select 1 from workflows w where w.workflow_id = new.workflow_id and w.version = new.workflow_version and w.stages = new.stages) then
    raise exception 'register.workflow-mismatch' using errcode = 'GK003';
  end if;
  -- The primary key refuses a second open case of the item.
  insert into open_cases (item_type, document_id, locale, case_id, stage_role, moved_at, department_id)
  values (new.item_type, new.document_id, new.locale, new.case_id, new.stages -> 0 ->> 'role', new.submitted_at,
    (select convert_from(b.bytes, 'UTF8')::jsonb ->> 'departmentId' from revision_bytes b where b.fingerprint = new.fingerprint));
  return null;
end $$;

-- Last sign-ins are asked of the audit.
create index audit_sign_ins on gongkai.audit (actor, happened_at desc) where action = 'person.signed-in';
-- Days are asked of it too; rows lie in the order of time, so a summary of their blocks is enough.
create index audit_by_time on gongkai.audit using brin (happened_at);
