-- How an account of a network is reached, whether it may be served now, and how fast. Forward only; needs 0003. An older
-- worker may run beside it: it knows neither pause nor pace, and no connector but those of the portal and by hand.

-- A row per change; the newest of an account holds. What is public of it: an appid, the address of the service. Secrets
-- stand in account_secrets; here is only which of them were entered.
create table gongkai.account_settings (
  entry_id bigint generated always as identity primary key,
  account_id text not null references gongkai.accounts check (account_id <> 'portal'),
  connector text not null check (connector ~ '^[a-z][a-z0-9-]{0,40}$' and connector <> 'portal'),
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  secrets_set text[] not null default '{}',
  saved_by text not null check (saved_by ~ '^admin:[0-9]{1,9}$'),
  saved_by_name text not null,
  saved_at timestamptz not null default now()
);
create index account_settings_newest on gongkai.account_settings (account_id, entry_id desc);
select gongkai.make_append_only('gongkai.account_settings');
create trigger b_audit after insert on gongkai.account_settings for each row
  execute function gongkai.write_audit('account.saved', 'saved_by', 'entry_id');

-- gongkai.accounts names the connector, as a pointer kept by this trigger. What is under way or unknown through one
-- connector cannot be looked up through another.
create function gongkai.move_connector() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  before text;
begin
  select a.connector into before from accounts a where a.account_id = new.account_id for update;
  if before = new.connector then return null; end if;
  if exists (select from deliveries d where d.account_id = new.account_id and d.state in ('sending', 'unconfirmed'))
  then raise exception 'account.deliveries-open' using errcode = 'GK090'; end if;
  update accounts set connector = new.connector where account_id = new.account_id;
  return null;
end $$;
create trigger c_connector after insert on gongkai.account_settings for each row execute function gongkai.move_connector();

-- Sealed with a key that the database does not hold (src/platform/secret-box.ts), for this account, connector and address:
-- a row that plain SQL copies or an address that it changes opens nothing. Replaced, not kept: an old secret is of no use
-- but to who steals it.
create table gongkai.account_secrets (
  account_id text not null references gongkai.accounts,
  name text not null check (name ~ '^[a-z][a-z0-9.-]{0,60}$'),
  sealed text not null,
  -- Which key sealed it, so that a rotation finds what is still under the old one.
  key_id text not null,
  -- entered by a person, or given by the service (a token).
  kind text not null check (kind in ('entered', 'given')),
  expires_at timestamptz,
  saved_at timestamptz not null default now(),
  primary key (account_id, name)
);

-- Stopped by a person; the newest of an account holds.
create table gongkai.account_pauses (
  pause_id bigint generated always as identity primary key,
  account_id text not null references gongkai.accounts,
  is_paused boolean not null,
  reason text not null check (btrim(reason) <> '' or not is_paused),
  paused_by text not null check (paused_by ~ '^admin:[0-9]{1,9}$'),
  paused_by_name text not null,
  paused_at timestamptz not null default now()
);
create index account_pauses_newest on gongkai.account_pauses (account_id, pause_id desc);
select gongkai.make_append_only('gongkai.account_pauses');
create trigger b_audit after insert on gongkai.account_pauses for each row
  execute function gongkai.write_audit('account.paused', 'paused_by', 'pause_id');

-- Nothing of record: when the next delivery of an account may begin, and whether its service refuses all of them.
create table gongkai.account_gates (
  account_id text primary key references gongkai.accounts,
  next_free_at timestamptz not null default now(),
  -- Between two deliveries; 0: no pace.
  gap_ms double precision not null default 0,
  parked_at timestamptz,
  parked_code text,
  parked_message text,
  check (num_nonnulls(parked_at, parked_code, parked_message) in (0, 3))
);

-- Due deliveries are sought account by account, so that a full one keeps no other waiting; no second index for it.
create index deliveries_due_by_account on gongkai.deliveries (account_id, next_attempt_at) where state in ('planned', 'sending');
drop index gongkai.deliveries_due;
