-- The ground of the register: who we are, accounts, site settings, and the functions that make tables append-only.
-- Forward only; nothing older runs beside it. Run by migrateRegister as the register's owner, never by Strapi.

create table gongkai.installation (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('real', 'demo')),
  made_at timestamptz not null default now()
);

-- Refuses every change of a row that the law wants kept; also for the owner, unless he disables the trigger,
-- which the audit chain then shows.
create function gongkai.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'register.append-only: % of gongkai.% is not allowed', tg_op, tg_table_name
    using errcode = 'GK001';
end $$;

create function gongkai.make_append_only(table_name regclass) returns void language plpgsql as $$
begin
  execute format('create trigger a_append_only before update or delete on %s for each row execute function gongkai.refuse_change()', table_name);
  execute format('create trigger a_no_truncate before truncate on %s for each statement execute function gongkai.refuse_change()', table_name);
end $$;

-- Audit: one row for each register row, written in the transaction of what it records (so it fails closed),
-- carrying the sha256 of that row. A sealer chains committed rows later: chaining here would serialise everything.
create table gongkai.audit (
  audit_id bigint generated always as identity primary key,
  action text not null,
  actor text not null,
  subject_table text not null,
  subject_id text not null,
  row_sha256 text,
  detail jsonb not null default '{}',
  happened_at timestamptz not null default clock_timestamp()
);
create table gongkai.unsealed_audit (audit_id bigint primary key);
create table gongkai.audit_seals (
  seal_number bigint primary key,
  audit_id bigint not null unique references gongkai.audit,
  previous_sha256 text not null,
  sha256 text not null,
  sealed_at timestamptz not null default now()
);

-- The text of a register row that its hash is taken of: nulls left out, so that a column added later changes no hash;
-- instants in UTC whatever the session says.
create function gongkai.row_sha256(row_json jsonb) returns text language sql immutable parallel safe
  return encode(sha256(convert_to(jsonb_strip_nulls(row_json)::text, 'UTF8')), 'hex');

-- Arguments: action, column of the actor ('' for none), columns of the subject id joined with '/'.
create function gongkai.write_audit() returns trigger language plpgsql security definer
  set search_path = gongkai, pg_catalog set timezone = 'UTC' as $$
declare
  row_json jsonb := to_jsonb(new);
  made bigint;
begin
  insert into gongkai.audit (action, actor, subject_table, subject_id, row_sha256)
  values (
    tg_argv[0],
    coalesce(row_json ->> tg_argv[1], 'system'),
    tg_table_name,
    (select string_agg(row_json ->> part, '/' order by place) from unnest(string_to_array(tg_argv[2], '/')) with ordinality as id(part, place)),
    gongkai.row_sha256(row_json))
  returning audit_id into made;
  insert into gongkai.unsealed_audit values (made);
  return null;
end $$;

-- For deeds that leave no register row (a deletion of a working copy, a retried delivery).
create function gongkai.record_event(action text, actor text, subject_table text, subject_id text, detail jsonb) returns void
  language sql security definer set search_path = gongkai, pg_catalog as $$
  with made as (
    insert into gongkai.audit (action, actor, subject_table, subject_id, detail)
    values (record_event.action, record_event.actor, record_event.subject_table, record_event.subject_id, coalesce(record_event.detail, '{}'))
    returning audit_id)
  insert into gongkai.unsealed_audit select audit_id from made $$;

select gongkai.make_append_only('gongkai.audit');
select gongkai.make_append_only('gongkai.audit_seals');

-- Channels and accounts: where the public reads. Seeded; later issues add rows.
create table gongkai.accounts (
  account_id text primary key,
  channel text not null,
  connector text not null,
  name_zh text not null,
  name_en text not null,
  enabled boolean not null default true
);
insert into gongkai.accounts (account_id, channel, connector, name_zh, name_en) values
  ('portal', 'portal', 'portal', '门户网站', 'Portal'),
  ('wechat', 'wechat', 'manual', '微信公众号', 'WeChat Official Account'),
  ('weibo', 'weibo', 'manual', '官方微博', 'Weibo');

-- Columns, departments and the site's names as the public sees them; each change is a new version.
create table gongkai.site_settings_versions (
  version bigint generated always as identity primary key,
  settings jsonb not null,
  cause text not null,
  saved_by text not null,
  saved_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.site_settings_versions');
create trigger b_audit after insert on gongkai.site_settings_versions for each row
  execute function gongkai.write_audit('site-settings.saved', 'saved_by', 'version');
