-- portal_entries got a column that is called like a parameter of report_mistake (0080): the name means the parameter. Forward
-- only; needs 0077 and 0080. Older processes may run beside it.
create or replace function gongkai.report_mistake(type text, document text, language text, said text) returns text
  language plpgsql security definer set search_path = pg_catalog, gongkai, pg_temp as $$
#variable_conflict use_variable
declare
  live bigint;
begin
  select l.publication_id into live from live_publications l
    join portal_entries e on e.item_type = l.item_type and e.document_id = l.document_id and e.locale = l.locale
  where l.item_type = type and l.document_id = document and l.locale = language;
  if live is null then return 'absent'; end if;
  if exists (select from reader_reports r where r.item_type = type and r.document_id = document and r.locale = language
    and r.words = said and r.received_at > now() - interval '7 days') then return 'known'; end if;
  if (select count(*) from reader_reports r where r.received_at > now() - interval '1 day') >= 500
    or (select count(*) from reader_reports r where r.item_type = type and r.document_id = document and r.locale = language
      and r.received_at > now() - interval '1 day') >= 20
  then return 'full'; end if;
  insert into reader_reports (item_type, document_id, locale, publication_id, words) values (type, document, language, live, said);
  return 'taken';
end $$;
