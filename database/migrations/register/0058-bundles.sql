-- Items that are public together or not at all (同批报送): an interpretation and its document. A bundle is a fact, so is its
-- end. Its items stay in it when one is returned and submitted again. Forward only; needs 0055. An older CMS beside it is
-- refused where it would publish one of them alone.
create table gongkai.bundles (
  bundle_id bigint generated always as identity primary key,
  -- The cases that were opened together, one of each item.
  case_ids bigint[] not null check (cardinality(case_ids) between 2 and 10 and array_ndims(case_ids) = 1
    and array_position(case_ids, null) is null),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  -- Unique: what was dissolved is not bound again by a copy of its row.
  mac text unique
);
select gongkai.make_append_only('gongkai.bundles');
create trigger b_audit after insert on gongkai.bundles for each row
  execute function gongkai.write_audit('bundle.made', 'made_by', 'bundle_id');

-- published: all of them in one transaction; dissolved: a person lets each go its own way. Not unique on the bundle: a
-- forged end must not keep people from the genuine one.
create table gongkai.bundle_ends (
  end_id bigint generated always as identity primary key,
  bundle_id bigint not null references gongkai.bundles,
  outcome text not null check (outcome in ('published', 'dissolved')),
  reason text not null default '' check (outcome = 'published' or btrim(reason) <> ''),
  ended_by text not null,
  ended_by_name text not null,
  ended_at timestamptz not null,
  mac text unique
);
create index bundle_ends_of_bundle on gongkai.bundle_ends (bundle_id);
select gongkai.make_append_only('gongkai.bundle_ends');
create trigger b_audit after insert on gongkai.bundle_ends for each row
  execute function gongkai.write_audit('bundle.ended', 'ended_by', 'end_id');

-- Which items are in which bundle, from their cases. Written by the trigger alone.
create table gongkai.bundle_items (
  item_type text not null,
  document_id text not null,
  locale text not null,
  bundle_id bigint not null references gongkai.bundles,
  first_case_id bigint not null references gongkai.review_cases,
  primary key (item_type, document_id, locale, bundle_id)
);
create index bundle_items_of_bundle on gongkai.bundle_items (bundle_id);
select gongkai.make_append_only('gongkai.bundle_items');

create function gongkai.keep_bundle_items() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  bound int;
begin
  if exists (select from open_cases o join bundle_items i using (item_type, document_id, locale)
    where o.case_id = any (new.case_ids) and not exists (select from bundle_ends e where e.bundle_id = i.bundle_id))
  then raise exception 'bundle.bound-already' using errcode = 'GK058'; end if;
  insert into bundle_items (item_type, document_id, locale, bundle_id, first_case_id)
  select o.item_type, o.document_id, o.locale, new.bundle_id, o.case_id from open_cases o
  where o.case_id = any (new.case_ids) and o.subject = 'publication';
  get diagnostics bound = row_count;
  if bound <> cardinality(new.case_ids) then raise exception 'bundle.not-in-review' using errcode = 'GK058'; end if;
  return null;
end $$;
create trigger c_items after insert on gongkai.bundles for each row execute function gongkai.keep_bundle_items();

-- As in 0008; and at the end of the transaction no item of an open bundle is published: its bundle has ended with it.
create or replace function gongkai.check_published() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if not exists (select from publications p where p.case_id = new.case_id) then
    raise exception 'review.published-without-publication' using errcode = 'GK005';
  end if;
  if exists (select from review_cases c join bundle_items i using (item_type, document_id, locale)
    where c.case_id = new.case_id and not exists (select from bundle_ends e where e.bundle_id = i.bundle_id))
  then raise exception 'bundle.not-together' using errcode = 'GK058'; end if;
  return null;
end $$;

-- And a bundle ends as published only where each of its items was published: since it was made that was possible in this
-- transaction alone.
create function gongkai.check_bundle_published() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if exists (select from bundle_items i where i.bundle_id = new.bundle_id and not exists (
    select from publications p where p.item_type = i.item_type and p.document_id = i.document_id and p.locale = i.locale
      and p.case_id >= i.first_case_id))
  then raise exception 'bundle.not-together' using errcode = 'GK058'; end if;
  return null;
end $$;
create constraint trigger d_published after insert on gongkai.bundle_ends deferrable initially deferred
  for each row when (new.outcome = 'published') execute function gongkai.check_bundle_published();
