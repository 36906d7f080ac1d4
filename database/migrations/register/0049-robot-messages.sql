-- What robots in groups of WeCom, DingTalk and Feishu are to say of notices. Forward only; needs 0048. An older worker may
-- run beside it: its robots say nothing.

-- Nothing of record, as notices are. `robot` is the hash of the robot's address: the address is a secret and stands in the
-- environment alone. Unique: a group is told of an event once, however many people were.
create table gongkai.robot_messages (
  message_id bigint generated always as identity primary key,
  robot text not null check (robot ~ '^[0-9a-f]{16}$'),
  robot_kind text not null check (robot_kind in ('wecom', 'dingtalk', 'feishu')),
  event_key text not null,
  kind text not null,
  item_type text not null,
  document_id text not null,
  locale text not null,
  case_id bigint references gongkai.review_cases,
  made_at timestamptz not null,
  -- As of a notice's letter.
  state text not null default 'due' check (state in ('due', 'sending', 'sent', 'failed')),
  due_at timestamptz not null default now(),
  attempts int not null default 0,
  error text,
  ended_at timestamptz,
  unique (robot, event_key)
);
create index robot_messages_due on gongkai.robot_messages (due_at) where state in ('due', 'sending');
create index robot_messages_by_time on gongkai.robot_messages (made_at);
