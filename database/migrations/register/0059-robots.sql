-- Robots of groups in WeCom, DingTalk and Feishu, set in the admin and no longer in the environment. Forward only; needs
-- 0049. An older worker may run beside it: it still speaks through what ROBOTS names.

-- A row per change; the newest of a robot holds. The address opens the group to whoever knows it: it is sealed with a key
-- that the database does not hold (src/platform/secret-box.ts), so a row that plain SQL writes speaks to no group.
create table gongkai.robots (
  entry_id bigint generated always as identity primary key,
  -- As in robot_messages: from now on by chance, no hash of the address any more.
  robot text not null check (robot ~ '^[0-9a-f]{16}$'),
  robot_kind text not null check (robot_kind in ('wecom', 'dingtalk', 'feishu')),
  name text not null check (btrim(name) <> ''),
  sealed text not null,
  -- Its last characters, for people to know it by.
  address_end text not null check (length(address_end) <= 4),
  -- Of what it speaks.
  kinds text[] not null,
  state text not null check (state in ('on', 'off', 'removed')),
  saved_by text not null,
  saved_by_name text not null,
  saved_at timestamptz not null default now(),
  check ((state = 'removed') = (sealed = ''))
);
create index robots_newest on gongkai.robots (robot, entry_id desc);
select gongkai.make_append_only('gongkai.robots');
create trigger b_audit after insert on gongkai.robots for each row
  execute function gongkai.write_audit('robot.saved', 'saved_by', 'entry_id');
