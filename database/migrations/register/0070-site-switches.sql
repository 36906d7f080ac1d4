-- Two switches of the whole portal: grey (一键置灰), and the emergency strip (应急横幅), which shows the title of an item that
-- is public and leads to it. Forward only; needs 0003. An older worker may run beside it: it shows neither.

-- A row per change; the newest of a kind holds. The strip has no words of its own, and ends with the publication: a
-- withdrawal of the item later than `publication_id` ends it, whatever stands here.
create table gongkai.site_switches (
  switch_id bigint generated always as identity primary key,
  kind text not null check (kind in ('grey', 'strip')),
  is_on boolean not null,
  item_type text,
  document_id text,
  locale text,
  publication_id bigint references gongkai.publications,
  reason text not null check (btrim(reason) <> ''),
  switched_by text not null check (switched_by ~ '^admin:[0-9]{1,9}$'),
  switched_by_name text not null,
  switched_at timestamptz not null check (isfinite(switched_at)),
  mac text unique,
  check (num_nonnulls(item_type, document_id, locale, publication_id) = case when kind = 'strip' and is_on then 4 else 0 end)
);
create index site_switches_newest on gongkai.site_switches (kind, switch_id desc);
select gongkai.make_append_only('gongkai.site_switches');
create trigger b_audit after insert on gongkai.site_switches for each row
  execute function gongkai.write_audit('site.switched', 'switched_by', 'switch_id');

-- The strip names what is public now, and nothing else.
create function gongkai.check_site_switch() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.publication_id is not null and not exists (select from live_publications l
    where l.publication_id = new.publication_id and l.item_type = new.item_type and l.document_id = new.document_id
      and l.locale = new.locale)
  then raise exception 'site-switches.not-public' using errcode = 'GK070'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.site_switches for each row execute function gongkai.check_site_switch();
