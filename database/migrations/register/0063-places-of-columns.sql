-- Order and parent of a column, and the order of a department, change by the word of two people as names do (0054). Forward
-- only; needs 0054. An older CMS beside this one can move no column any more: the register refuses its version.

-- {"order": 1, "parentId": null}; of a department parentId is always null. Null: a proposal from before this migration.
alter table gongkai.name_proposals
  add column from_place jsonb check (jsonb_typeof(from_place -> 'order') = 'number' and from_place ? 'parentId'),
  add column to_place jsonb check (jsonb_typeof(to_place -> 'order') = 'number' and to_place ? 'parentId'),
  drop constraint name_proposals_check1,
  add constraint name_proposals_place check ((from_place is null) = (to_place is null)),
  add constraint name_proposals_changes check (
    row(from_zh, from_en, from_slug, from_place) is distinct from row(to_zh, to_en, to_slug, to_place));

-- Columns and departments of a version of the site settings, each with its place.
create function gongkai.places_in(settings jsonb) returns table (kind text, id text, place jsonb) language sql immutable as $$
  select k.kind, r ->> 'id', jsonb_build_object('order', r -> 'order', 'parentId', coalesce(r -> 'parentId', 'null'))
  from (values ('column', 'columns'), ('department', 'departments')) k(kind, list)
  cross join lateral jsonb_array_elements(settings -> k.list) r $$;

-- The wall, as that of the names: from the first publication on, what readers know stands in a newer version where it was, or
-- where a word of this very transaction puts it. What hung below a column that is gone hangs at the top.
create function gongkai.check_places() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  moved text;
begin
  if not exists (select from publications) then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('site/settings', 0));
  with newest as materialized (
    select n.* from places_in((select v.settings from site_settings_versions v order by v.version desc limit 1)) n)
  select n.kind || '/' || n.id into moved
  from places_in(new.settings) n join newest b on b.kind = n.kind and b.id = n.id
  where n.place <> b.place
    and not (n.place = b.place || '{"parentId": null}' and not exists (
      select from jsonb_array_elements(new.settings -> 'columns') c where c ->> 'id' = b.place ->> 'parentId'))
    and not exists (select from name_words w join name_proposals p on p.proposal_id = w.proposal_id
      where w.verdict = 'confirmed' and w.xmin = pg_current_xact_id()::xid and p.kind = n.kind and p.document_id = n.id
        and p.to_place = n.place)
  limit 1;
  if moved is not null then raise exception 'names.no-second-word %', moved using errcode = 'GK054'; end if;
  return new;
end $$;
create trigger b_check_places before insert on gongkai.site_settings_versions for each row execute function gongkai.check_places();

-- Versions up to this one were made under the older rule.
create table gongkai.places_since (version bigint primary key);
insert into gongkai.places_since select coalesce(max(version), 0) from gongkai.site_settings_versions;
