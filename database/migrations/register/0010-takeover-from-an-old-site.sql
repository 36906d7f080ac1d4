-- Coming from an old site: a batch of imported items is closed, signed by two people who answer for it, and only then taken
-- over. Forward only; needs 0008. Nobody could sign a batch before (0008), so there is none to carry over; an older CMS or
-- worker may run beside it.
do $$
begin
  if exists (select from gongkai.import_batches) then
    raise exception 'register.batch-of-an-unknown-kind' using errcode = 'GK009';
  end if;
end $$;

-- A batch is begun by the import, filled item by item, closed once, signed twice or discarded. Facts only: each step is a row.
drop trigger b_audit on gongkai.import_batches;
alter table gongkai.import_batches
  drop column first_signed_by,
  drop column second_signed_by,
  drop column signed_at,
  add column name text not null unique check (btrim(name) <> ''),
  add column begun_by text not null,
  add column begun_by_name text not null,
  add column begun_at timestamptz not null default now();
create trigger b_audit after insert on gongkai.import_batches for each row
  execute function gongkai.write_audit('import.begun', 'begun_by', 'batch_id');

-- One page of the old site as the revision that would be taken over. source_key names it in the source, so that an import
-- begun again finds what it has done. No audit row each: the hash of the closure says all of them.
create table gongkai.import_items (
  batch_id bigint not null references gongkai.import_batches,
  place int not null check (place > 0),
  source_key text not null check (btrim(source_key) <> ''),
  item_type text not null,
  document_id text not null,
  locale text not null,
  fingerprint text not null,
  address text not null,
  -- Path and query that the old address is asked for by; null where it is no address of a page. See src/platform/old-address.ts.
  redirect_key text check (redirect_key ~ '^/[!-~]+$' and redirect_key !~ '^//'),
  redirect_shard text,
  published_at timestamptz not null check (isfinite(published_at)),
  imported_at timestamptz not null default now(),
  primary key (batch_id, place),
  unique (batch_id, source_key),
  unique (item_type, document_id, locale),
  foreign key (fingerprint, item_type, document_id, locale) references gongkai.revisions (fingerprint, item_type, document_id, locale)
);
create index import_items_by_shard on gongkai.import_items (redirect_shard) where redirect_key is not null;
select gongkai.make_append_only('gongkai.import_items');

-- Files of the source that stand in the media library already, by what they were before any treatment.
create table gongkai.import_files (
  batch_id bigint not null references gongkai.import_batches,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  file_id text not null,
  row_id int not null,
  primary key (batch_id, source_sha256)
);
select gongkai.make_append_only('gongkai.import_files');

create table gongkai.import_closures (
  batch_id bigint primary key references gongkai.import_batches,
  items int not null check (items > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  report jsonb not null,
  closed_by text not null,
  closed_by_name text not null,
  closed_at timestamptz not null default now(),
  unique (batch_id, sha256)
);
select gongkai.make_append_only('gongkai.import_closures');
create trigger b_audit after insert on gongkai.import_closures for each row
  execute function gongkai.write_audit('import.closed', 'closed_by', 'batch_id');

create table gongkai.import_signatures (
  batch_id bigint not null,
  signed_by text not null check (signed_by ~ '^admin:[0-9]+$'),
  signed_by_name text not null,
  sha256 text not null,
  signed_at timestamptz not null default now(),
  primary key (batch_id, signed_by),
  foreign key (batch_id, sha256) references gongkai.import_closures (batch_id, sha256)
);
select gongkai.make_append_only('gongkai.import_signatures');
create trigger b_audit after insert on gongkai.import_signatures for each row
  execute function gongkai.write_audit('import.signed', 'signed_by', 'batch_id/signed_by');

create table gongkai.import_discards (
  batch_id bigint primary key references gongkai.import_batches,
  reason text not null check (btrim(reason) <> ''),
  discarded_by text not null,
  discarded_by_name text not null,
  discarded_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.import_discards');
create trigger b_audit after insert on gongkai.import_discards for each row
  execute function gongkai.write_audit('import.discarded', 'discarded_by', 'batch_id');

-- What two people sign: every item of the batch with its revision, address and time, in order.
create function gongkai.import_sha256(batch bigint) returns text language sql stable
  set search_path = pg_catalog, gongkai, pg_temp as $$
  select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', place, item_type, document_id, locale, fingerprint,
    to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), address), E'\n' order by place), ''), 'UTF8')), 'hex')
  from import_items where batch_id = batch $$;

-- Steps of one batch follow one another: each waits for the other's lock on the batch and reads afterwards.
create function gongkai.check_import_item() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  content jsonb;
begin
  perform from import_batches b where b.batch_id = new.batch_id for key share;
  if exists (select from import_closures c where c.batch_id = new.batch_id)
    or exists (select from import_discards d where d.batch_id = new.batch_id)
  then raise exception 'import.closed' using errcode = 'GK010'; end if;
  select convert_from(b.bytes, 'UTF8')::jsonb into content from revision_bytes b where b.fingerprint = new.fingerprint;
  if not found or content -> 'takenFrom' ->> 'address' is distinct from new.address
    or content -> 'takenFrom' ->> 'publishedOn' is distinct from to_char(new.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
    or content ->> 'disclosure' is distinct from 'proactive' or content -> 'accounts' is distinct from '["portal"]'::jsonb
    or new.published_at > clock_timestamp()
  then raise exception 'import.not-what-the-revision-says' using errcode = 'GK010'; end if;
  new.redirect_shard := left(encode(sha256(convert_to(new.redirect_key, 'UTF8')), 'hex'), 2);
  return new;
end $$;
create trigger a_check before insert on gongkai.import_items for each row execute function gongkai.check_import_item();

create function gongkai.check_import_closure() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  perform from import_batches b where b.batch_id = new.batch_id for update;
  if exists (select from import_discards d where d.batch_id = new.batch_id) then
    raise exception 'import.discarded' using errcode = 'GK010';
  end if;
  new.items := (select count(*) from import_items i where i.batch_id = new.batch_id);
  new.sha256 := import_sha256(new.batch_id);
  return new;
end $$;
create trigger a_check before insert on gongkai.import_closures for each row execute function gongkai.check_import_closure();

create function gongkai.check_import_signature() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  perform from import_batches b where b.batch_id = new.batch_id for update;
  if exists (select from import_discards d where d.batch_id = new.batch_id)
    or (select count(*) from import_signatures s where s.batch_id = new.batch_id) >= 2
  then raise exception 'import.not-to-sign' using errcode = 'GK010'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.import_signatures for each row execute function gongkai.check_import_signature();

create function gongkai.check_import_discard() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  perform from import_batches b where b.batch_id = new.batch_id for update;
  if (select count(*) from import_signatures s where s.batch_id = new.batch_id) >= 2 then
    raise exception 'import.signed' using errcode = 'GK010';
  end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.import_discards for each row execute function gongkai.check_import_discard();

-- The second wall of a takeover: an item of a batch that two people signed as it stands, in that revision and at that time,
-- by one of them, and only where nothing of the item was public before.
create function gongkai.check_takeover() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.supersedes is not null or not exists (
    select from import_items i join import_closures c using (batch_id)
    where i.batch_id = new.batch_id and i.item_type = new.item_type and i.document_id = new.document_id and i.locale = new.locale
      and i.fingerprint = new.fingerprint and i.published_at = new.published_at
      and (select count(*) from import_signatures s where s.batch_id = c.batch_id and s.sha256 = c.sha256) = 2
      and exists (select from import_signatures s where s.batch_id = c.batch_id and s.signed_by = new.published_by)
      and not exists (select from import_discards d where d.batch_id = c.batch_id))
  then raise exception 'takeover.not-signed' using errcode = 'GK010'; end if;
  return new;
end $$;
create trigger a_takeover before insert on gongkai.publications for each row when (new.kind = 'takeover')
  execute function gongkai.check_takeover();

-- A takeover is no exception any more: its revision names the portal alone.
create or replace function gongkai.check_delivery() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  wanted boolean;
begin
  if new.intent <> 'withdraw' then
    select convert_from(b.bytes, 'UTF8')::jsonb -> 'accounts' ? new.account_id into wanted
    from publications p join revision_bytes b using (fingerprint) where p.publication_id = new.publication_id;
    if wanted is not true then raise exception 'delivery.account-not-approved' using errcode = 'GK007'; end if;
  end if;
  return new;
end $$;

-- Old addresses lead to what stands on the portal: their file is out of date whenever an item comes to stand there or goes.
create function gongkai.mark_redirects() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  entry portal_entries%rowtype;
begin
  if tg_op = 'DELETE' then entry := old; else entry := new; end if;
  insert into stale_lists (list)
  select 'redirects/' || i.redirect_shard from import_items i
  where i.item_type = entry.item_type and i.document_id = entry.document_id and i.locale = entry.locale
    and i.redirect_key is not null;
  return null;
end $$;
create trigger c_redirects after insert or delete on gongkai.portal_entries for each row
  execute function gongkai.mark_redirects();
