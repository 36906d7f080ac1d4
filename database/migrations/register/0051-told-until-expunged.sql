-- What readers were told of a correction stays on the item's page and in the portal's list beyond the revision that tells it.
-- Where its bytes are expunged, both are made anew at once. Forward only; needs 0050.
create function gongkai.mark_told_expunged() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  insert into stale_lists (list, locale, month)
  select page || '/' || r.item_type || '/' || r.document_id, r.locale, ''
  from revisions r, unnest(array['item', 'changes']) page
  where r.fingerprint = old.fingerprint and r.tells_readers;
  return null;
end $$;
create trigger d_told after delete on gongkai.revision_bytes for each row execute function gongkai.mark_told_expunged();
