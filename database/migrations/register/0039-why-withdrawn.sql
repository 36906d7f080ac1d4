-- Why an item was withdrawn: a kind from a fixed list, which readers are told, and for a merged item the one that says it
-- now. Forward only; needs 0027. An older CMS or worker may run beside it: what it withdraws has no kind, and readers are
-- told what they were told before.
alter table gongkai.publications
  add column withdrawal_kind text
    check (withdrawal_kind in ('in-error', 'merged', 'personal-information', 'not-for-public')),
  add column merged_into text,
  add check (withdrawal_kind is null or kind = 'withdrawal'),
  add check ((merged_into is not null) = (withdrawal_kind is not distinct from 'merged'));
create index publications_withdrawn on gongkai.publications (publication_id) where withdrawal_kind is not null;

alter table gongkai.schedules
  add column withdrawal_kind text
    check (withdrawal_kind in ('in-error', 'merged', 'personal-information', 'not-for-public')),
  add column merged_into text,
  add check (withdrawal_kind is null or act = 'withdraw'),
  add check ((merged_into is not null) = (withdrawal_kind is not distinct from 'merged'));

-- Readers are led to a page that stands, and never round in a circle: what is merged into must be public, and another item.
create function gongkai.check_merged_into() returns trigger language plpgsql
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.merged_into = new.item_type || '/' || new.document_id || '/' || new.locale or not exists (
    select from live_publications l
    where l.item_type = split_part(new.merged_into, '/', 1) and l.document_id = split_part(new.merged_into, '/', 2)
      and l.locale = split_part(new.merged_into, '/', 3) and split_part(new.merged_into, '/', 4) = '')
  then raise exception 'publication.merged-into-nothing' using errcode = 'GK039'; end if;
  return new;
end $$;
create trigger a_merged before insert on gongkai.publications for each row when (new.merged_into is not null)
  execute function gongkai.check_merged_into();
