-- Names of columns and departments change by the word of two people (改名): one proposes, another confirms or declines.
-- Forward only; needs 0015. An older CMS may run beside it: its changes of such a name are refused by the register.

-- What readers see, before and after: both names, and of a column its part of the address.
create table gongkai.name_proposals (
  proposal_id bigint generated always as identity primary key,
  kind text not null check (kind in ('column', 'department')),
  document_id text not null,
  from_zh text not null,
  from_en text not null,
  from_slug text,
  to_zh text not null check (btrim(to_zh) <> ''),
  to_en text not null check (btrim(to_en) <> ''),
  to_slug text check (to_slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  reason text not null check (btrim(reason) <> ''),
  proposed_by text not null check (proposed_by ~ '^admin:[0-9]{1,9}$'),
  proposed_by_name text not null,
  proposed_at timestamptz not null check (isfinite(proposed_at)),
  mac text unique,
  check ((from_slug is null) = (kind = 'department') and (to_slug is null) = (kind = 'department')),
  check (row(from_zh, from_en, from_slug) is distinct from row(to_zh, to_en, to_slug))
);
create index name_proposals_of_one on gongkai.name_proposals (kind, document_id, proposal_id desc);
select gongkai.make_append_only('gongkai.name_proposals');
create trigger b_audit after insert on gongkai.name_proposals for each row
  execute function gongkai.write_audit('name.proposed', 'proposed_by', 'proposal_id');

-- What ends a proposal: the second person's word, or the first person takes it back.
create table gongkai.name_words (
  proposal_id bigint primary key references gongkai.name_proposals,
  verdict text not null check (verdict in ('confirmed', 'declined', 'taken-back')),
  reason text not null check (verdict <> 'declined' or btrim(reason) <> ''),
  given_by text not null check (given_by ~ '^admin:[0-9]{1,9}$'),
  given_by_name text not null,
  given_at timestamptz not null check (isfinite(given_at)),
  mac text unique
);
select gongkai.make_append_only('gongkai.name_words');
create trigger b_audit after insert on gongkai.name_words for each row
  execute function gongkai.write_audit('name.answered', 'given_by', 'proposal_id');

-- Of each column or department one waits at a time.
create function gongkai.check_name_proposal() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('gongkai.names', 0));
  if exists (select from name_proposals p where p.kind = new.kind and p.document_id = new.document_id
    and not exists (select from name_words w where w.proposal_id = p.proposal_id))
  then raise exception 'names.waiting' using errcode = 'GK054'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.name_proposals for each row execute function gongkai.check_name_proposal();

-- Nobody confirms or declines their own, and nobody takes back another's.
create function gongkai.check_name_word() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if (new.verdict = 'taken-back') <> exists (select from name_proposals p
    where p.proposal_id = new.proposal_id and p.proposed_by = new.given_by)
  then raise exception 'names.same-person' using errcode = 'GK054'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.name_words for each row execute function gongkai.check_name_word();

-- Columns and departments of a version of the site settings, each with its names.
create function gongkai.named_in(settings jsonb) returns table (kind text, id text, names jsonb) language sql immutable as $$
  select k.kind, r ->> 'id', jsonb_build_array(r -> 'nameZh', r -> 'nameEn', r -> 'slug')
  from (values ('column', 'columns'), ('department', 'departments')) k(kind, list)
  cross join lateral jsonb_array_elements(settings -> k.list) r $$;

-- The wall: from the first publication on, a name that readers know stands in a newer version only as it was, or as a word
-- of this very transaction confirms it. One that went away and comes back is held to what it was last.
create function gongkai.check_names() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  changed text;
begin
  if not exists (select from publications) then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('site/settings', 0));
  with newest as materialized (
    select n.* from named_in((select v.settings from site_settings_versions v order by v.version desc limit 1)) n)
  select n.kind || '/' || n.id into changed
  from named_in(new.settings) n left join newest b on b.kind = n.kind and b.id = n.id
  where n.names <> coalesce(b.names, (
      select o.names from site_settings_versions v cross join lateral named_in(v.settings) o
      where v.settings -> (n.kind || 's') @> jsonb_build_array(jsonb_build_object('id', n.id)) and o.kind = n.kind and o.id = n.id
      order by v.version desc limit 1), n.names)
    and not exists (select from name_words w join name_proposals p on p.proposal_id = w.proposal_id
      where w.verdict = 'confirmed' and w.xmin = pg_current_xact_id()::xid and p.kind = n.kind and p.document_id = n.id
        and jsonb_build_array(p.to_zh, p.to_en, p.to_slug) = n.names)
  limit 1;
  if changed is not null then raise exception 'names.no-second-word %', changed using errcode = 'GK054'; end if;
  return new;
end $$;
create trigger a_check_names before insert on gongkai.site_settings_versions for each row execute function gongkai.check_names();

-- Versions up to this one were made under the older rule.
create table gongkai.names_since (version bigint primary key);
insert into gongkai.names_since select coalesce(max(version), 0) from gongkai.site_settings_versions;
