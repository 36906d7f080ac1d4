-- What plain SQL as the application's role could still do, each closed where it was open. Forward only; needs 0007. An older
-- CMS or worker may run beside it. grants.psql, run after every migration, takes away the rest: nobody may call the
-- register's functions, hang them on a table of their own, or choose a number that the register gives.

-- Triggers made with our functions on other tables before the right was taken away would go on firing.
do $$
declare
  found text;
begin
  select string_agg(format('%I on %s', t.tgname, t.tgrelid::regclass), ', ') into found
  from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
  where p.pronamespace = 'gongkai'::regnamespace and c.relnamespace <> 'gongkai'::regnamespace;
  if found is not null then raise exception 'register.foreign-trigger: %', found using errcode = 'GK009'; end if;
end $$;

-- A null among the authors made every question of authorship unknown, which neither check takes for a no.
alter table gongkai.review_cases add constraint authors_known
  check (array_position(authors, null) is null and array_ndims(authors) = 1);

-- A case ended as published without a publication could be kept, and used after a withdrawal.
create function gongkai.check_published() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if not exists (select from publications p where p.case_id = new.case_id) then
    raise exception 'review.published-without-publication' using errcode = 'GK005';
  end if;
  return null;
end $$;
create constraint trigger d_published after insert on gongkai.case_ends deferrable initially deferred
  for each row when (new.outcome = 'published') execute function gongkai.check_published();

-- A snapshot older than an approval does not see it: what checks and ends must read what is committed.
create function gongkai.need_read_committed() returns trigger language plpgsql
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'register.read-committed-only' using errcode = 'GK009';
  end if;
  return null;
end $$;
create trigger a_isolation before insert on gongkai.publications for each statement
  execute function gongkai.need_read_committed();
create trigger a_isolation before insert on gongkai.case_ends for each statement
  execute function gongkai.need_read_committed();
create trigger a_isolation before insert on gongkai.decisions for each statement
  execute function gongkai.need_read_committed();

-- A delivery goes where the approved revision says. What an expunged revision said nobody knows any more.
create function gongkai.check_delivery() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  wanted boolean;
begin
  if new.intent <> 'withdraw' then
    select convert_from(b.bytes, 'UTF8')::jsonb -> 'accounts' ? new.account_id into wanted
    from publications p join revision_bytes b using (fingerprint) where p.publication_id = new.publication_id;
    if wanted is not true and not exists (
      select from publications p where p.publication_id = new.publication_id and p.kind = 'takeover')
    then raise exception 'delivery.account-not-approved' using errcode = 'GK007'; end if;
  end if;
  return new;
end $$;
create trigger a_account before insert or update of intent on gongkai.deliveries for each row
  execute function gongkai.check_delivery();

-- An entry stands for a confirmed delivery and says of it what is so; it takes no other item's or account's place.
create function gongkai.check_entry() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if not isfinite(new.published_at) or not exists (
    select from deliveries d join publications p using (publication_id) join accounts a using (account_id)
    where d.delivery_id = new.delivery_id and d.state = 'confirmed' and d.publication_id = new.publication_id
      and d.account_id = new.account_id and a.channel = new.channel and p.item_type = new.item_type
      and p.document_id = new.document_id and p.locale = new.locale
      and (a.connector <> 'portal' or p.published_at = new.published_at))
  then raise exception 'ledger.not-delivered' using errcode = 'GK008'; end if;
  return new;
end $$;
create trigger a_delivered before insert on gongkai.ledger for each row execute function gongkai.check_entry();

-- What lists say: of what the portal holds by the ledger, with its title, its column, its place and a time it was published.
create or replace function gongkai.check_portal_entry() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  content jsonb;
  held record;
begin
  select e.publication_id, e.act into held from ledger e
  where e.item_type = new.item_type and e.document_id = new.document_id and e.locale = new.locale and e.account_id = 'portal'
  order by e.entry_id desc limit 1;
  if held.publication_id is distinct from new.publication_id or held.act = 'withdraw' then
    raise exception 'portal-entry.not-held' using errcode = 'GK008';
  end if;
  select convert_from(b.bytes, 'UTF8')::jsonb into content
  from publications p join revision_bytes b using (fingerprint) where p.publication_id = new.publication_id;
  if not found or new.column_id <> coalesce(content ->> 'columnId', '')
    or (content ->> 'title' <> '' and new.title <> content ->> 'title')
    or new.path <> (case new.locale when 'zh-Hans' then '' else regexp_replace(new.locale, '[^A-Za-z0-9-]', '-', 'g') || '/' end)
      || new.item_type || '/' || regexp_replace(new.document_id, '[^A-Za-z0-9-]', '-', 'g') || '.html'
    or not exists (select from publications p where p.item_type = new.item_type and p.document_id = new.document_id
      and p.locale = new.locale and p.published_at = new.published_at)
  then raise exception 'portal-entry.not-published' using errcode = 'GK008'; end if;
  return new;
end $$;

-- Numbers follow one another: one too large would leave none for the next.
create function gongkai.check_save_number() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.save_number <> 1 + coalesce((select max(s.save_number) from saves s
    where s.item_type = new.item_type and s.document_id = new.document_id and s.locale = new.locale), 0)
  then raise exception 'saves.not-next' using errcode = 'GK009'; end if;
  return new;
end $$;
create trigger a_next before insert on gongkai.saves for each row execute function gongkai.check_save_number();

create function gongkai.check_seal() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  last record;
begin
  select s.seal_number, s.sha256 into last from audit_seals s order by s.seal_number desc limit 1;
  if new.seal_number <> coalesce(last.seal_number, 0) + 1
    or new.previous_sha256 <> coalesce(last.sha256, repeat('0', 64)) or new.sha256 !~ '^[0-9a-f]{64}$'
  then raise exception 'audit.not-next-seal' using errcode = 'GK009'; end if;
  return new;
end $$;
create trigger a_next before insert on gongkai.audit_seals for each row execute function gongkai.check_seal();
