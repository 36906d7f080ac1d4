-- Mistakes that readers report of what is public (找错), and what came of them. Forward only; an older CMS or portal beside
-- it shows and takes none. Nothing of the reader stands here.
create table gongkai.reader_reports (
  report_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  -- What was live when it was read: later versions may have mended it.
  publication_id bigint not null references gongkai.publications,
  words text not null check (char_length(words) between 1 and 500),
  received_at timestamptz not null default now()
);
create index reader_reports_of_item on gongkai.reader_reports (item_type, document_id, locale, report_id desc);
create index reader_reports_by_time on gongkai.reader_reports (received_at);
select gongkai.make_append_only('gongkai.reader_reports');
create trigger b_audit after insert on gongkai.reader_reports for each row
  execute function gongkai.write_audit('reader-report.received', '', 'report_id');

-- Once for each report.
create table gongkai.report_handlings (
  report_id bigint primary key references gongkai.reader_reports,
  -- done: it was right, and was seen to; declined: nothing is to be changed.
  outcome text not null check (outcome in ('done', 'declined')),
  note text not null check (btrim(note) <> ''),
  handled_by text not null,
  handled_by_name text not null,
  handled_at timestamptz not null
);
select gongkai.make_append_only('gongkai.report_handlings');
create trigger b_audit after insert on gongkai.report_handlings for each row
  execute function gongkai.write_audit('reader-report.handled', 'handled_by', 'report_id');

-- The one way in, for the portal's role: of what is live, and never more than people can read. Answers 'taken', 'known'
-- (the same words of the same page within a week), 'absent' (nothing is live there) or 'full'.
create function gongkai.report_mistake(type text, document text, language text, said text) returns text
  language plpgsql security definer set search_path = pg_catalog, gongkai, pg_temp as $$
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
