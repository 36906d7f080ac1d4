-- Numbers of normative documents (索引号, 文号), what a document changes, and the unit that numbers them. Forward only;
-- needs 0008. An older CMS or worker may run beside it: it reserves no number, so it submits no normative document.

-- Code and name of the unit, and the form of its index numbers. Each change is a new version.
create table gongkai.unit_settings_versions (
  version bigint generated always as identity primary key,
  settings jsonb not null,
  saved_by text not null,
  saved_by_name text not null,
  saved_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.unit_settings_versions');
create trigger b_audit after insert on gongkai.unit_settings_versions for each row
  execute function gongkai.write_audit('unit-settings.saved', 'saved_by', 'version');

-- An index number belongs to one document for ever, in all its locales; nobody gets it again, whatever becomes of the
-- document. A number in the form of the rule knows its series (the number without its serial) and serial.
create table gongkai.index_numbers (
  number text primary key check (number <> '' and number = btrim(number)),
  item_type text not null,
  document_id text not null,
  series text,
  year int,
  serial int check (serial > 0),
  reserved_by text not null,
  reserved_by_name text not null,
  reserved_at timestamptz not null,
  check ((series is null) = (serial is null)),
  unique (series, serial)
);
create index index_numbers_by_document on gongkai.index_numbers (document_id, reserved_at desc);
create index index_numbers_by_time on gongkai.index_numbers (reserved_at desc, number);
select gongkai.make_append_only('gongkai.index_numbers');
create trigger b_audit after insert on gongkai.index_numbers for each row
  execute function gongkai.write_audit('index-number.reserved', 'reserved_by', 'number');

-- The numbers that each revision of a normative document carries, taken from its bytes. Written by the trigger alone.
create table gongkai.revision_numbers (
  fingerprint text primary key references gongkai.revisions,
  document_id text not null,
  document_number text,
  index_number text
);
create index revision_numbers_by_document_number on gongkai.revision_numbers (document_number)
  where document_number is not null;
select gongkai.make_append_only('gongkai.revision_numbers');

create function gongkai.note_numbers() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  insert into revision_numbers (fingerprint, document_id, document_number, index_number)
  select r.fingerprint, r.document_id, c.content ->> 'documentNumber', c.content ->> 'indexNumber'
  from revisions r, lateral (select convert_from(new.bytes, 'UTF8')::jsonb as content) c
  where r.fingerprint = new.fingerprint and r.item_type = 'normative-document';
  return null;
end $$;
create trigger b_numbers after insert on gongkai.revision_bytes for each row execute function gongkai.note_numbers();

insert into gongkai.revision_numbers (fingerprint, document_id, document_number, index_number)
select r.fingerprint, r.document_id, c.content ->> 'documentNumber', c.content ->> 'indexNumber'
from gongkai.revisions r join gongkai.revision_bytes b using (fingerprint),
  lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) c
where r.item_type = 'normative-document';

-- What was submitted before numbers were reserved keeps its index number; the first document that carried it, if two did.
insert into gongkai.index_numbers (number, item_type, document_id, reserved_by, reserved_by_name, reserved_at)
select distinct on (btrim(n.index_number)) btrim(n.index_number), 'normative-document', n.document_id, 'system', '系统', now()
from gongkai.revision_numbers n join gongkai.revisions r using (fingerprint)
where btrim(n.index_number) <> '' order by btrim(n.index_number), r.stored_at;

-- Whoever writes here: two documents under review or public never carry the same document number, and an index number
-- is the document's own. A takeover from an old site brings its index number along and reserves it so.
create function gongkai.check_numbers() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  carried revision_numbers%rowtype;
  whose text;
begin
  -- From the bytes: they may be stored in the same statement, and then their row of revision_numbers comes after this.
  select b.fingerprint, new.document_id, c.content ->> 'documentNumber', c.content ->> 'indexNumber' into carried
  from revision_bytes b, lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) c
  where b.fingerprint = new.fingerprint;
  if not found then return null; end if;
  if carried.document_number is not null then
    perform pg_advisory_xact_lock(hashtextextended('document-number/' || carried.document_number, 0));
    if exists (
      select from revision_numbers n
      where n.document_number = carried.document_number and n.document_id <> new.document_id
        and (exists (select from live_publications l where l.item_type = 'normative-document'
            and l.document_id = n.document_id and l.fingerprint = n.fingerprint)
          or exists (select from review_cases c join open_cases o using (case_id) where c.fingerprint = n.fingerprint)))
    then raise exception 'document-number.taken: %', carried.document_number using errcode = 'GK010'; end if;
  end if;
  if carried.index_number is not null then
    if tg_table_name = 'publications' then
      if new.kind = 'takeover' then
        insert into index_numbers (number, item_type, document_id, reserved_by, reserved_by_name, reserved_at)
        values (carried.index_number, new.item_type, new.document_id, new.published_by, new.published_by_name, new.published_at)
        on conflict do nothing;
      end if;
    end if;
    select i.document_id into whose from index_numbers i where i.number = carried.index_number;
    if whose is distinct from new.document_id then
      raise exception 'index-number.not-reserved: %', carried.index_number using errcode = 'GK010';
    end if;
  end if;
  return null;
end $$;
create trigger d_numbers after insert on gongkai.review_cases for each row
  when (new.item_type = 'normative-document') execute function gongkai.check_numbers();
create trigger e_numbers after insert on gongkai.publications for each row
  when (new.item_type = 'normative-document' and new.fingerprint is not null) execute function gongkai.check_numbers();

-- What a document on the portal repeals and amends, and from when: the pages of those others say so.
alter table gongkai.portal_entries
  add column repeals text[] not null default '{}',
  add column amends text[] not null default '{}',
  add column effective_on date;
create index portal_entries_by_repealed on gongkai.portal_entries using gin (repeals) where repeals <> '{}';
create index portal_entries_by_amended on gongkai.portal_entries using gin (amends) where amends <> '{}';
