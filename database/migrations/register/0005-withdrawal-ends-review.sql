-- A withdrawal ends the review that is open, and no approval given before it brings the item back.
-- Forward only; needs 0003. The old version can run beside it: it only sees refusals it did not know.

create function gongkai.end_review_at_withdrawal() returns trigger language plpgsql security definer set search_path = gongkai, pg_catalog as $$
begin
  if new.kind = 'withdrawal' then
    insert into case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, reason, ended_at)
    select o.case_id, 'recalled', c.fingerprint, new.published_by, new.published_by_name, '稿件已撤稿', new.published_at
    from open_cases o join review_cases c using (case_id)
    where o.item_type = new.item_type and o.document_id = new.document_id and o.locale = new.locale;
  end if;
  return null;
end $$;
create trigger d_end_review after insert on gongkai.publications for each row execute function gongkai.end_review_at_withdrawal();
