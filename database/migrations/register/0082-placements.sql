-- What stands first on the portal: 轮播 and 置顶 of home, 置顶 of each column, in an order that a person gave. Forward only;
-- needs 0003. An older worker may run beside it: it shows none of them.

-- A row per change of one place in one language; the newest of both holds. It has no words of its own: title and picture are
-- those of what is public now. A withdrawal of an item later than its publication_id ends its place, whatever stands here.
create table gongkai.placements (
  placement_id bigint generated always as identity primary key,
  place text not null check (place in ('carousel', 'home') or place ~ '^column/[A-Za-z0-9_-]{1,64}$'),
  locale text not null check (locale in ('zh-Hans', 'en')),
  -- [{"type", "documentId", "publicationId"}], the first on top
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) <= 5),
  placed_by text not null check (placed_by ~ '^admin:[0-9]{1,9}$'),
  placed_by_name text not null,
  placed_at timestamptz not null check (isfinite(placed_at)),
  mac text unique
);
create index placements_newest on gongkai.placements (place, locale, placement_id desc);
select gongkai.make_append_only('gongkai.placements');
create trigger b_audit after insert on gongkai.placements for each row
  execute function gongkai.write_audit('site.placed', 'placed_by', 'placement_id');

-- It names what is public now in its language, each once, and nothing else.
create function gongkai.check_placement() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if (select count(distinct (l.item_type, l.document_id)) from jsonb_to_recordset(new.items)
        as i("type" text, "documentId" text, "publicationId" bigint)
      join live_publications l on l.publication_id = i."publicationId" and l.item_type = i."type"
        and l.document_id = i."documentId" and l.locale = new.locale) <> jsonb_array_length(new.items)
  then raise exception 'placements.not-public' using errcode = 'GK082'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.placements for each row execute function gongkai.check_placement();
