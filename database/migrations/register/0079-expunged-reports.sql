-- What readers reported of an item, and how it was handled, may quote what has to go: an expunging blanks them too. Forward
-- only; needs 0052 and 0077. An older CMS may run beside it; the register does it for that one as well.
alter table gongkai.expunged_texts drop constraint expunged_texts_table_name_check;
alter table gongkai.expunged_texts add constraint expunged_texts_table_name_check check
  (table_name in ('remarks', 'finding_answers', 'case_forms', 'reader_reports', 'report_handlings'));

drop trigger a_append_only on gongkai.reader_reports;
create trigger a_append_only before update or delete on gongkai.reader_reports for each row
  execute function gongkai.refuse_change_but_blanking('report_id');
drop trigger a_append_only on gongkai.report_handlings;
create trigger a_append_only before update or delete on gongkai.report_handlings for each row
  execute function gongkai.refuse_change_but_blanking('report_id');

-- Carries out what two people signed. Safe to repeat: what is gone stays gone.
create or replace function gongkai.expunge(asked bigint, proof text) returns void language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp set timezone = 'UTC' as $$
declare
  request expunging_requests%rowtype;
  signed expunging_ends%rowtype;
begin
  if not exists (select from register_keys k where k.expunging_sha256 = encode(sha256(convert_to(proof, 'UTF8')), 'hex')) then
    raise exception 'expunging.no-proof' using errcode = 'GK052';
  end if;
  select * into request from expunging_requests where expunging_id = asked;
  select * into signed from expunging_ends where expunging_id = asked and outcome = 'confirmed' and ended_by <> request.asked_by;
  if signed.expunging_id is null then raise exception 'expunging.not-signed' using errcode = 'GK052'; end if;
  if exists (select from live_publications l where l.fingerprint = any (request.fingerprints)) then
    raise exception 'expunging.still-public' using errcode = 'GK052';
  end if;
  -- What was taken down in an emergency is not readable any longer than it must be: its review goes on without the text.
  if exists (select from open_cases o join review_cases c using (case_id)
    where c.fingerprint = any (request.fingerprints) and o.subject <> 'take-down') then
    raise exception 'expunging.in-review' using errcode = 'GK052';
  end if;
  insert into expungings (fingerprint, reason, first_signed_by, second_signed_by, expunged_at, expunging_id)
  select f.name, request.cause, request.asked_by, signed.ended_by, signed.ended_at, asked from unnest(request.fingerprints) f(name)
  on conflict (fingerprint) do nothing;
  insert into expunged_files (sha256, extension, expunging_id)
  select distinct r.sha256, r.extension, asked from revision_files r where r.fingerprint = any (request.fingerprints)
    and not exists (select from revision_files o where o.sha256 = r.sha256 and o.fingerprint <> all (request.fingerprints))
  on conflict (sha256, extension) do update set removed_at = null;
  delete from revision_bytes where fingerprint = any (request.fingerprints);
  delete from archive_hits where fingerprint = any (request.fingerprints);
  perform blank_texts(asked, 'remarks', 'remark_id', '{"words": "已彻底清除", "passage": null}',
    't.words <> '''' and coalesce(t.thread_id, t.remark_id) in (select b.remark_id from gongkai.remarks b
       join gongkai.review_cases c using (case_id) where c.fingerprint = any (q.fingerprints))');
  perform blank_texts(asked, 'finding_answers', 'answer_id', '{"answer": "已彻底清除"}',
    't.answer <> '''' and t.item_type = q.item_type and t.document_id = q.document_id and t.locale = q.locale');
  perform blank_texts(asked, 'case_forms', 'form_id', '{"facts": {"expunged": true}}',
    't.case_id in (select c.case_id from gongkai.review_cases c where c.fingerprint = any (q.fingerprints))');
  -- All of the item, as answers are: a reader of a later version may repeat what stood in an earlier one.
  perform blank_texts(asked, 'reader_reports', 'report_id', '{"words": "已彻底清除"}',
    't.item_type = q.item_type and t.document_id = q.document_id and t.locale = q.locale');
  perform blank_texts(asked, 'report_handlings', 'report_id', '{"note": "已彻底清除"}',
    't.report_id in (select r.report_id from gongkai.reader_reports r
       where r.item_type = q.item_type and r.document_id = q.document_id and r.locale = q.locale)');
end $$;
