-- What the library of documents (规范性文件库) says of a document, in the entry of what stands on the portal. Forward only; needs
-- 0015. An older worker may run beside it: it writes no such facts, and those entries are mended when their pages are made.

-- The fields of the revision by their names there; null: no normative document.
alter table gongkai.portal_entries add column document jsonb;
create index portal_entries_documents on gongkai.portal_entries (locale) where item_type = 'normative-document';

-- The wall: what lists say of a document is what its revision says.
create function gongkai.check_entry_document() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  content jsonb;
begin
  select convert_from(b.bytes, 'UTF8')::jsonb into content
  from publications p join revision_bytes b using (fingerprint) where p.publication_id = new.publication_id;
  if new.item_type <> 'normative-document' or jsonb_typeof(new.document) <> 'object'
    or not new.document ?& array['indexNumber', 'documentNumber', 'issuingBody', 'subjectCategory', 'genreCategory',
      'issuedOn', 'expiresOn', 'validity']
    or exists (select from jsonb_each(new.document) d where d.value is distinct from coalesce(content -> d.key, 'null'))
  then raise exception 'portal-entry.not-what-the-revision-says' using errcode = 'GK008'; end if;
  return new;
end $$;
create trigger b_document before insert or update on gongkai.portal_entries for each row
  when (new.document is not null) execute function gongkai.check_entry_document();
