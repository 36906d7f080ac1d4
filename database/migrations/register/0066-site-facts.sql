-- What head and foot of every page say, and the site's colour (门户信息), change by the word of two people, as names do (0054).
-- Forward only; needs 0054. An older worker cannot read site settings that hold such facts: let none run beside the new ones.

-- From which to which, as the JSON that stands in the site settings under 'facts'; from_facts null: there were none yet.
create table gongkai.site_proposals (
  proposal_id bigint generated always as identity primary key,
  from_facts text check (jsonb_typeof(from_facts::jsonb) = 'object'),
  to_facts text not null check (jsonb_typeof(to_facts::jsonb) = 'object'),
  reason text not null check (btrim(reason) <> ''),
  proposed_by text not null check (proposed_by ~ '^admin:[0-9]{1,9}$'),
  proposed_by_name text not null,
  proposed_at timestamptz not null check (isfinite(proposed_at)),
  mac text unique,
  check (from_facts::jsonb is distinct from to_facts::jsonb)
);
select gongkai.make_append_only('gongkai.site_proposals');
create trigger b_audit after insert on gongkai.site_proposals for each row
  execute function gongkai.write_audit('site-facts.proposed', 'proposed_by', 'proposal_id');

create table gongkai.site_words (
  proposal_id bigint primary key references gongkai.site_proposals,
  verdict text not null check (verdict in ('confirmed', 'declined', 'taken-back')),
  reason text not null check (verdict <> 'declined' or btrim(reason) <> ''),
  given_by text not null check (given_by ~ '^admin:[0-9]{1,9}$'),
  given_by_name text not null,
  given_at timestamptz not null check (isfinite(given_at)),
  mac text unique
);
select gongkai.make_append_only('gongkai.site_words');
create trigger b_audit after insert on gongkai.site_words for each row
  execute function gongkai.write_audit('site-facts.answered', 'given_by', 'proposal_id');

-- One waits at a time.
create function gongkai.check_site_proposal() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('gongkai.names', 0));
  if exists (select from site_proposals p where not exists (select from site_words w where w.proposal_id = p.proposal_id))
  then raise exception 'names.waiting' using errcode = 'GK054'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.site_proposals for each row execute function gongkai.check_site_proposal();

-- Nobody confirms or declines their own, and nobody takes back another's.
create function gongkai.check_site_word() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if (new.verdict = 'taken-back') <> exists (select from site_proposals p
    where p.proposal_id = new.proposal_id and p.proposed_by = new.given_by)
  then raise exception 'names.same-person' using errcode = 'GK054'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.site_words for each row execute function gongkai.check_site_word();

-- The wall: from the first publication on, facts are other than in the version before only as a word of this very transaction
-- confirms them; and the site's names are those of its facts at all times.
create function gongkai.check_site_facts() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
declare
  facts jsonb := new.settings -> 'facts';
begin
  if facts is not null and (facts -> 'nameZh', facts -> 'nameEn') is distinct from (new.settings -> 'siteNameZh', new.settings -> 'siteNameEn')
  then raise exception 'names.other-site-name' using errcode = 'GK054'; end if;
  if not exists (select from publications) then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('site/settings', 0));
  if facts is distinct from (select v.settings -> 'facts' from site_settings_versions v order by v.version desc limit 1)
    and not exists (select from site_words w join site_proposals p on p.proposal_id = w.proposal_id
      where w.verdict = 'confirmed' and w.xmin = pg_current_xact_id()::xid and p.to_facts::jsonb = facts)
  then raise exception 'names.no-second-word site' using errcode = 'GK054'; end if;
  return new;
end $$;
create trigger a_check_facts before insert on gongkai.site_settings_versions for each row execute function gongkai.check_site_facts();
