-- Printed forms of review cases (审核单): what each said, and the code that stands on it. One topic. An older CMS may run
-- beside it: it prints none.
create table gongkai.case_forms (
  form_id bigint generated always as identity primary key,
  case_id bigint not null references gongkai.review_cases,
  -- What the form says, and the sha256 of its canonical JSON: src/contracts/case-form.ts.
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  printed_by text not null,
  printed_by_name text not null,
  printed_at timestamptz not null,
  mac text not null check (mac ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default now()
);
create index case_forms_case on gongkai.case_forms (case_id);
select gongkai.make_append_only('gongkai.case_forms');
create trigger b_audit after insert on gongkai.case_forms for each row
  execute function gongkai.write_audit('case.printed', 'printed_by', 'form_id');
