-- What plain SQL as the application's role could still take away from the public or hold up. Forward only; needs 0008. An
-- older CMS or worker may run beside it: it does none of what is refused here.

-- A line of the portal's lists goes only when the item does: what the portal holds by the ledger stays listed. Deferred,
-- because the entry and the ledger's row of a withdrawal are written in one transaction in either order.
create function gongkai.keep_listed() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  held text;
begin
  select e.act into held from ledger e
  where e.item_type = old.item_type and e.document_id = old.document_id and e.locale = old.locale and e.account_id = 'portal'
  order by e.entry_id desc limit 1;
  if held in ('publish', 'update') and not exists (select from portal_entries n
    where n.item_type = old.item_type and n.document_id = old.document_id and n.locale = old.locale)
  then raise exception 'portal-entry.still-held' using errcode = 'GK008'; end if;
  return null;
end $$;
create constraint trigger d_listed after delete or update of item_type, document_id, locale on gongkai.portal_entries
  deferrable initially deferred for each row execute function gongkai.keep_listed();

-- An entry names every file of its revision: one left out would count as needed by nobody, and be removed from the site.
create function gongkai.check_entry_files() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  content jsonb;
begin
  select convert_from(b.bytes, 'UTF8')::jsonb into content
  from publications p join revision_bytes b using (fingerprint)
  -- Most items have no file, and need no second reading.
  where p.publication_id = new.publication_id and position('"sha256"'::bytea in b.bytes) > 0;
  if exists (
    select from jsonb_path_query(content, 'strict $.** ? (@.type() == "object" && exists (@.sha256))') file
    where not (file ->> 'sha256') || coalesce(file ->> 'extension', '') = any (new.files))
  then raise exception 'portal-entry.file-left-out' using errcode = 'GK008'; end if;
  return new;
end $$;
create trigger b_files before insert or update on gongkai.portal_entries for each row
  execute function gongkai.check_entry_files();

-- A delivery is over only where a later publication of the item takes its place, or nothing is there to withdraw.
create function gongkai.check_cancelled() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  of_item publications%rowtype;
  held text;
begin
  select * into of_item from publications where publication_id = new.publication_id;
  if exists (select from publications p where p.item_type = of_item.item_type and p.document_id = of_item.document_id
    and p.locale = of_item.locale and p.publication_id > new.publication_id)
  then return new; end if;
  select e.act into held from ledger e
  where e.item_type = of_item.item_type and e.document_id = of_item.document_id and e.locale = of_item.locale
    and e.account_id = new.account_id
  order by e.entry_id desc limit 1;
  if new.intent = 'withdraw' and held is distinct from 'publish' and held is distinct from 'update' then return new; end if;
  raise exception 'delivery.not-over' using errcode = 'GK007';
end $$;
create trigger b_cancelled before update on gongkai.deliveries for each row
  when (new.state = 'cancelled' and old.state <> 'cancelled') execute function gongkai.check_cancelled();

-- A fingerprint belongs to the item that its bytes name. One taken without its bytes, or for another item, would keep the
-- right item from ever being submitted with this text. Read at the end of the transaction, when the bytes are there.
create function gongkai.check_revision() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  content jsonb;
begin
  select convert_from(b.bytes, 'UTF8')::jsonb into content from revision_bytes b where b.fingerprint = new.fingerprint;
  if not found then raise exception 'register.revision-without-bytes' using errcode = 'GK002'; end if;
  if coalesce(content ->> 'documentId', new.document_id) <> new.document_id
    or coalesce(content ->> 'type', new.item_type) <> new.item_type
    or coalesce(content ->> 'locale', new.locale) <> new.locale
  then raise exception 'register.revision-of-another-item' using errcode = 'GK002'; end if;
  return null;
end $$;
create constraint trigger d_bytes after insert on gongkai.revisions deferrable initially deferred
  for each row execute function gongkai.check_revision();
