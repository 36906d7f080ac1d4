-- Closes two ways round the second wall. Forward only; needs 0006. An older CMS or worker may run beside it.
--
-- 1. Functions that check or keep pointers looked up unqualified names in the caller's temporary tables first: a temporary
--    table `decisions` was taken for the real one, and an unreviewed item could be published. Every function that a trigger
--    calls now names its schemas, the temporary one last; so a changed search_path of the caller reaches none of them.
-- 2. What stands in lists (title and column of portal_entries) must be what the revision of its publication says.

-- One part of an id is the usual case and needs no joining.
create or replace function gongkai.write_audit() returns trigger language plpgsql security definer
  set timezone = 'UTC' as $$
declare
  row_json jsonb := to_jsonb(new);
  subject text;
  made bigint;
begin
  if strpos(tg_argv[2], '/') = 0 then
    subject := row_json ->> tg_argv[2];
  else
    subject := (select string_agg(row_json ->> part, '/' order by place)
      from unnest(string_to_array(tg_argv[2], '/')) with ordinality as id(part, place));
  end if;
  insert into gongkai.audit (action, actor, subject_table, subject_id, row_sha256)
  values (tg_argv[0], coalesce(row_json ->> tg_argv[1], 'system'), tg_table_name, subject, gongkai.row_sha256(row_json))
  returning audit_id into made;
  insert into gongkai.unsealed_audit values (made);
  return null;
end $$;

create function gongkai.check_portal_entry() returns trigger language plpgsql security definer as $$
declare
  content jsonb;
begin
  select convert_from(b.bytes, 'UTF8')::jsonb into content
  from publications p join revision_bytes b using (fingerprint)
  where p.publication_id = new.publication_id and p.item_type = new.item_type and p.document_id = new.document_id
    and p.locale = new.locale;
  if not found or new.column_id <> coalesce(content ->> 'columnId', '')
    or (content ->> 'title' <> '' and new.title <> content ->> 'title')
  then raise exception 'portal-entry.not-published' using errcode = 'GK008'; end if;
  return new;
end $$;
create trigger a_published before insert or update on gongkai.portal_entries for each row
  execute function gongkai.check_portal_entry();

do $$
declare
  made record;
begin
  for made in
    select p.oid::regprocedure as signature from pg_proc p
    where p.pronamespace = 'gongkai'::regnamespace and (p.prosecdef or p.prorettype = 'trigger'::regtype)
  loop
    execute format('alter function %s set search_path = pg_catalog, gongkai, pg_temp', made.signature);
  end loop;
end $$;
