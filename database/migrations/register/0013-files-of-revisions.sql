-- Which files a revision names: so that a used file is not deleted and its bytes are not swept.
-- Forward only; needs 0002. The old version can run beside it: the rows are written by a trigger.

-- Read out of the bytes, so it can always be made again. file_id is the media library's; '' for a smaller size of a picture.
create table gongkai.revision_files (
  fingerprint text not null references gongkai.revisions,
  sha256 text not null,
  extension text not null,
  file_id text not null,
  primary key (fingerprint, sha256, extension, file_id)
);
create index revision_files_by_sha256 on gongkai.revision_files (sha256);
create index revision_files_by_file on gongkai.revision_files (file_id, fingerprint) where file_id <> '';
create index live_publications_by_fingerprint on gongkai.live_publications (fingerprint);

-- Null for bytes that are no JSON: they name no file, and storing them is for others to refuse.
create function gongkai.json_of_bytes(bytes bytea) returns jsonb language plpgsql immutable as $$
begin
  return convert_from(bytes, 'UTF8')::jsonb;
exception when others then
  return null;
end $$;

-- Every object with a sha256, whatever the format version calls its place.
create function gongkai.files_of_bytes(bytes bytea) returns table (sha256 text, extension text, file_id text) language sql immutable as $$
  select distinct f ->> 'sha256', coalesce(f ->> 'extension', ''), coalesce(f ->> 'fileId', '')
  from jsonb_path_query(gongkai.json_of_bytes(bytes), 'strict $.** ? (@.type() == "object")') f
  where f ->> 'sha256' ~ '^[0-9a-f]{64}$' $$;

create function gongkai.list_revision_files() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from revision_files r where r.fingerprint = old.fingerprint;
  else
    insert into revision_files (fingerprint, sha256, extension, file_id)
    select new.fingerprint, f.sha256, f.extension, f.file_id from files_of_bytes(new.bytes) f;
  end if;
  return null;
end $$;
create trigger c_list_files after insert or delete on gongkai.revision_bytes for each row execute function gongkai.list_revision_files();

insert into gongkai.revision_files (fingerprint, sha256, extension, file_id)
select b.fingerprint, f.sha256, f.extension, f.file_id from gongkai.revision_bytes b, gongkai.files_of_bytes(b.bytes) f;
