-- Who has taken a task, so that two reviewers do not read the same text at once. Forward only; needs 0018. An older CMS may
-- run beside it: it shows no claims.

-- A claim bars nobody: whoever may decide may also take over. The newest row of a case at its stage holds until it expires.
create table gongkai.task_claims (
  claim_id bigint generated always as identity primary key,
  case_id bigint not null references gongkai.review_cases,
  stage_index int not null,
  act text not null check (act in ('claim', 'release')),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at >= made_at)
);
create index task_claims_by_case on gongkai.task_claims (case_id, stage_index, claim_id desc);
select gongkai.make_append_only('gongkai.task_claims');
create trigger b_audit after insert on gongkai.task_claims for each row
  execute function gongkai.write_audit('task.claimed', 'made_by', 'claim_id');

-- 已办: what a person decided, newest first.
create index decisions_by_person on gongkai.decisions (decided_by, decided_at desc);
