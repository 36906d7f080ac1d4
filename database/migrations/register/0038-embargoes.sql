-- An item that must not be public before an instant. A fact; the newest of an item counts, one without an instant lifts it.
-- Forward only; needs 0015. An older CMS beside it shows no embargo, and is refused by the register when it publishes.
create table gongkai.embargoes (
  embargo_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  -- null: lifted.
  until_at timestamptz check (isfinite(until_at)),
  reason text not null,
  set_by text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  -- Unique: what was lifted does not come back by a copy of its row, nor does a lifting.
  mac text unique
);
create index embargoes_of_item on gongkai.embargoes (item_type, document_id, locale, embargo_id desc);
select gongkai.make_append_only('gongkai.embargoes');
create trigger b_audit after insert on gongkai.embargoes for each row
  execute function gongkai.write_audit('embargo.set', 'set_by', 'embargo_id');

create function gongkai.check_embargo() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if (select e.until_at from embargoes e
      where e.item_type = new.item_type and e.document_id = new.document_id and e.locale = new.locale
      order by e.embargo_id desc limit 1) > clock_timestamp()
  then raise exception 'publication.embargoed' using errcode = 'GK038'; end if;
  return new;
end $$;
create trigger a_embargo before insert on gongkai.publications for each row when (new.kind in ('first', 'correction'))
  execute function gongkai.check_embargo();
