-- Tasks of somebody who leaves, handed to another in one action (交接). Forward only; needs 0028 and 0027. An older CMS may run
-- beside it: it goes on naming whoever had the task before.

-- Gives no right: whose task it is says the newest row of a claim, of an item as it was last saved, or of a time that is set.
create table gongkai.handovers (
  handover_id bigint generated always as identity primary key,
  claim_id bigint references gongkai.task_claims,
  item_type text,
  document_id text,
  locale text,
  -- The next save makes the item its saver's.
  save_number int,
  schedule_id bigint references gongkai.schedules,
  from_person text not null,
  from_name text not null,
  to_person text not null check (to_person <> from_person),
  to_name text not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  foreign key (item_type, document_id, locale, save_number) references gongkai.saves,
  check (num_nonnulls(claim_id, save_number, schedule_id) = 1),
  check (num_nonnulls(item_type, document_id, locale, save_number) in (0, 4))
);
create index handovers_of_claim on gongkai.handovers (claim_id, handover_id desc) where claim_id is not null;
create index handovers_of_item on gongkai.handovers (item_type, document_id, locale, save_number, handover_id desc)
  where save_number is not null;
create index handovers_of_schedule on gongkai.handovers (schedule_id, handover_id desc) where schedule_id is not null;
create index handovers_to on gongkai.handovers (to_person);
select gongkai.make_append_only('gongkai.handovers');
create trigger b_audit after insert on gongkai.handovers for each row
  execute function gongkai.write_audit('task.handed-over', 'made_by', 'handover_id');

-- What a person saved is asked when they leave.
create index saves_by_person on gongkai.saves (saved_by);
