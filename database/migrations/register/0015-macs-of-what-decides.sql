-- What decides about the public carries a code (mac) made with a key that is not in the database: a row that plain SQL
-- wrote has none that holds. Forward only; needs 0014. The version before must not run beside it: what it writes from
-- here on has no code, and would count as forged.

-- Of how the row was made; null for rows from before. See src/contracts/register-macs.ts for what it covers.
alter table gongkai.review_cases add column mac text;
alter table gongkai.decisions add column mac text;
alter table gongkai.publications add column mac text;
alter table gongkai.import_signatures add column mac text;

-- The last row of each table that was there before codes were; up to it none is asked for. Nobody but the owner writes here.
create table gongkai.macs_since (
  table_name text primary key,
  highest_id bigint not null
);
insert into gongkai.macs_since (table_name, highest_id)
select 'review_cases', coalesce(max(case_id), 0) from gongkai.review_cases
union all select 'decisions', coalesce(max(decision_id), 0) from gongkai.decisions
union all select 'publications', coalesce(max(publication_id), 0) from gongkai.publications;
-- Signatures have no number, and a batch signed once before may be signed again after.
create table gongkai.signatures_before_macs (
  batch_id bigint not null,
  signed_by text not null,
  primary key (batch_id, signed_by)
);
insert into gongkai.signatures_before_macs (batch_id, signed_by) select batch_id, signed_by from gongkai.import_signatures;

-- By which keys this register was written, as a code of a fixed text: so that a process with another key does not start
-- and take everything for forged. Written by the owner at start.
create table gongkai.register_keys (
  key_mac text primary key check (key_mac ~ '^[0-9a-f]{64}$'),
  known_since timestamptz not null default now()
);

-- A forged withdrawal at the end of a chain takes nothing from the public; so that people can still withdraw what stands
-- there, a withdrawal may follow a withdrawal. The application refuses it where the one before is genuine.
create or replace function gongkai.move_live_publication() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  before publications%rowtype;
begin
  if new.supersedes is not null then
    select * into before from publications where publication_id = new.supersedes;
    if new.supersedes >= new.publication_id then raise exception 'publication.backwards' using errcode = 'GK006'; end if;
    if before.kind = 'withdrawal' and new.kind not in ('first', 'withdrawal') then
      raise exception 'publication.nothing-live' using errcode = 'GK006';
    end if;
    if before.kind <> 'withdrawal' and new.kind in ('first', 'takeover') then raise exception 'publication.live-already' using errcode = 'GK006'; end if;
  end if;
  if new.kind = 'withdrawal' then
    delete from live_publications l where l.item_type = new.item_type and l.document_id = new.document_id and l.locale = new.locale;
  else
    insert into live_publications (item_type, document_id, locale, publication_id, fingerprint, published_at, first_published_at)
    values (new.item_type, new.document_id, new.locale, new.publication_id, new.fingerprint, new.published_at, new.published_at)
    on conflict (item_type, document_id, locale) do update
      set publication_id = excluded.publication_id, fingerprint = excluded.fingerprint, published_at = excluded.published_at;
  end if;
  return null;
end $$;

-- Nothing is withdrawn in the name of a publication that says it should be there.
create or replace function gongkai.check_delivery() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  wanted boolean;
begin
  select convert_from(b.bytes, 'UTF8')::jsonb -> 'accounts' ? new.account_id into wanted
  from publications p join revision_bytes b using (fingerprint) where p.publication_id = new.publication_id;
  if new.intent <> 'withdraw' and wanted is not true then
    raise exception 'delivery.account-not-approved' using errcode = 'GK007';
  end if;
  if new.intent = 'withdraw' and wanted is true then
    raise exception 'delivery.not-to-withdraw' using errcode = 'GK007';
  end if;
  return new;
end $$;

-- As in 0008; and the ledger says withdrawn of what was to be withdrawn, and of nothing else.
create or replace function gongkai.check_entry() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if not isfinite(new.published_at) or not exists (
    select from deliveries d join publications p using (publication_id) join accounts a using (account_id)
    where d.delivery_id = new.delivery_id and d.state = 'confirmed' and d.publication_id = new.publication_id
      and d.account_id = new.account_id and a.channel = new.channel and p.item_type = new.item_type
      and p.document_id = new.document_id and p.locale = new.locale
      and (new.act = 'withdraw') = (d.intent = 'withdraw')
      and (a.connector <> 'portal' or p.published_at = new.published_at))
  then raise exception 'ledger.not-delivered' using errcode = 'GK008'; end if;
  return new;
end $$;

-- What an entry points to, from when, and which files it keeps on the portal is what its revision says: pages of other
-- items show it, and a file that an entry names is not removed.
create function gongkai.check_entry_pointers() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  content jsonb;
begin
  select convert_from(b.bytes, 'UTF8')::jsonb into content
  from publications p join revision_bytes b using (fingerprint) where p.publication_id = new.publication_id;
  if to_jsonb(new.interprets) <> coalesce(content -> 'interprets', '[]')
    or to_jsonb(new.repeals) <> coalesce(content -> 'repeals', '[]')
    or to_jsonb(new.amends) <> coalesce(content -> 'amends', '[]')
    or new.effective_on is distinct from (content ->> 'effectiveOn')::date
    or exists (select from unnest(new.files) as n(name) where not exists (
      select from publications p join revision_files r using (fingerprint)
      where p.publication_id = new.publication_id and r.sha256 || r.extension = n.name))
  then raise exception 'portal-entry.not-what-the-revision-says' using errcode = 'GK008'; end if;
  return new;
end $$;
create trigger b_pointers before insert or update on gongkai.portal_entries for each row
  when (new.item_type in ('normative-document', 'interpretation') or new.interprets <> '{}' or new.repeals <> '{}'
    or new.amends <> '{}' or new.effective_on is not null or new.files <> '{}')
  execute function gongkai.check_entry_pointers();
