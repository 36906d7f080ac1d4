-- Why what a check found may stay: answers of those who write, by the name of the finding. One topic. An older CMS or
-- worker may run beside it: it knows no answers, and bars what they would let pass.

-- The name is a hash of item, rule, field and what was found (src: plugins/checks/server/core/to-finding.ts): a number of a
-- person is not kept here for good. The newest answer of a name counts; an empty one takes the ones before back.
create table gongkai.finding_answers (
  answer_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  finding_key text not null check (finding_key ~ '^[0-9a-f]{64}$'),
  rule text not null,
  answer text not null check (char_length(answer) <= 500),
  answered_by text not null,
  answered_by_name text not null,
  answered_at timestamptz not null check (isfinite(answered_at)),
  -- Over all of the above. Unique: an answer that was taken back cannot be written once more.
  mac text not null unique,
  recorded_at timestamptz not null default now()
);
create index finding_answers_by_item on gongkai.finding_answers (item_type, document_id, locale);
select gongkai.make_append_only('gongkai.finding_answers');
create trigger b_audit after insert on gongkai.finding_answers for each row
  execute function gongkai.write_audit('finding.answered', 'answered_by', 'answer_id');

-- While an item is in review, or approved and waiting, its answers are those that its reviewers see.
create function gongkai.check_finding_answer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if exists (select from open_cases o where o.item_type = new.item_type and o.document_id = new.document_id and o.locale = new.locale)
  then raise exception 'finding-answer.in-review' using errcode = 'GK021'; end if;
  return new;
end $$;
create trigger c_not_in_review before insert on gongkai.finding_answers for each row execute function gongkai.check_finding_answer();
