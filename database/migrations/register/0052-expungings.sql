-- Expunging (彻底清除): one person asks, another confirms, and the bytes of the named revisions are gone for good, with the
-- words that may quote them. What stays is a tombstone: fingerprint, kind of reason, both names, times. Forward only; an
-- older CMS or worker may run beside it: it expunges nothing.

-- No words of what is to go: the kind of reason is from a list, and the note is checked before it comes here.
create table gongkai.expunging_requests (
  expunging_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  fingerprints text[] not null check (cardinality(fingerprints) between 1 and 500 and array_ndims(fingerprints) = 1
    and array_position(fingerprints, null) is null),
  cause text not null check (cause in ('state-secret', 'work-secret', 'personal', 'business', 'other')),
  note text not null default '' check (char_length(note) <= 200),
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null check (isfinite(asked_at)),
  mac text not null unique
);
create index expunging_requests_by_item on gongkai.expunging_requests (item_type, document_id, locale);
select gongkai.make_append_only('gongkai.expunging_requests');
create trigger b_audit after insert on gongkai.expunging_requests for each row
  execute function gongkai.write_audit('expunging.asked', 'asked_by', 'expunging_id');

-- confirmed: by a second person; refused: by anybody who may, the asker too.
create table gongkai.expunging_ends (
  expunging_id bigint primary key references gongkai.expunging_requests,
  outcome text not null check (outcome in ('confirmed', 'refused')),
  note text not null default '' check (char_length(note) <= 200),
  ended_by text not null,
  ended_by_name text not null,
  ended_at timestamptz not null check (isfinite(ended_at)),
  mac text not null unique
);
select gongkai.make_append_only('gongkai.expunging_ends');
create trigger b_audit after insert on gongkai.expunging_ends for each row
  execute function gongkai.write_audit('expunging.ended', 'ended_by', 'expunging_id');

create function gongkai.check_expunging_request() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if exists (select from unnest(new.fingerprints) f(name) where not exists (select from revisions r
    where r.fingerprint = f.name and r.item_type = new.item_type and r.document_id = new.document_id and r.locale = new.locale))
  then raise exception 'expunging.not-of-the-item' using errcode = 'GK052'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.expunging_requests for each row execute function gongkai.check_expunging_request();

create function gongkai.check_expunging_end() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  if new.outcome = 'confirmed' and exists (select from expunging_requests r
    where r.expunging_id = new.expunging_id and r.asked_by = new.ended_by)
  then raise exception 'expunging.same-person' using errcode = 'GK052'; end if;
  return new;
end $$;
create trigger a_check before insert on gongkai.expunging_ends for each row execute function gongkai.check_expunging_end();

-- The tombstone names the request that it comes from.
alter table gongkai.expungings add column expunging_id bigint references gongkai.expunging_requests;

-- Files that expunged revisions named and no other revision does. Their bytes are removed by the worker; until then
-- removed_at is null, and what the media library or a working copy still holds waits.
create table gongkai.expunged_files (
  sha256 text not null,
  extension text not null,
  expunging_id bigint not null references gongkai.expunging_requests,
  removed_at timestamptz,
  primary key (sha256, extension)
);
create index expunged_files_to_remove on gongkai.expunged_files (sha256) where removed_at is null;
create index expunged_files_of on gongkai.expunged_files (expunging_id);

-- Rows whose words were blanked, with their hashes before and after: the audit's hash is the one before.
create table gongkai.expunged_texts (
  table_name text not null check (table_name in ('remarks', 'finding_answers', 'case_forms')),
  row_id text not null,
  expunging_id bigint not null references gongkai.expunging_requests,
  sha256_before text not null,
  sha256_after text not null,
  primary key (table_name, row_id)
);
select gongkai.make_append_only('gongkai.expunged_texts');

-- These rows change exactly once, to exactly what expunged_texts says; nobody but the register's owner writes there.
create function gongkai.refuse_change_but_blanking() returns trigger language plpgsql
  set search_path = pg_catalog, gongkai, pg_temp set timezone = 'UTC' as $$
begin
  if tg_op = 'UPDATE' and exists (select from gongkai.expunged_texts x
    where x.table_name = tg_table_name and x.row_id = to_jsonb(old) ->> tg_argv[0]
      and x.sha256_before = gongkai.row_sha256(to_jsonb(old)) and x.sha256_after = gongkai.row_sha256(to_jsonb(new)))
  then return new; end if;
  raise exception 'register.append-only: % of gongkai.% is not allowed', tg_op, tg_table_name using errcode = 'GK001';
end $$;
drop trigger a_append_only on gongkai.remarks;
create trigger a_append_only before update or delete on gongkai.remarks for each row
  execute function gongkai.refuse_change_but_blanking('remark_id');
drop trigger a_append_only on gongkai.finding_answers;
create trigger a_append_only before update or delete on gongkai.finding_answers for each row
  execute function gongkai.refuse_change_but_blanking('answer_id');
drop trigger a_append_only on gongkai.case_forms;
create trigger a_append_only before update or delete on gongkai.case_forms for each row
  execute function gongkai.refuse_change_but_blanking('form_id');

-- Of a secret that is derived from REGISTER_KEY and opens nothing else: whoever expunges shows the secret, so that plain
-- SQL with the application's password destroys nothing. Written by the owner at start, with key_mac.
alter table gongkai.register_keys add column expunging_sha256 text check (expunging_sha256 ~ '^[0-9a-f]{64}$');

-- Blanks the rows of one table that a query names: it gives row_id and the columns that change.
create function gongkai.blank_texts(asked bigint, of_table text, id_column text, blanks jsonb, wanted text) returns void
  language plpgsql set search_path = pg_catalog, gongkai, pg_temp set timezone = 'UTC' as $$
begin
  execute format(
    'insert into gongkai.expunged_texts (table_name, row_id, expunging_id, sha256_before, sha256_after)
     select %L, t.%I::text, $1, gongkai.row_sha256(to_jsonb(t)), gongkai.row_sha256(to_jsonb(t) || $2)
     from gongkai.%I t join gongkai.expunging_requests q on q.expunging_id = $1 where %s
     on conflict do nothing', of_table, id_column, of_table, wanted) using asked, blanks;
  execute format(
    'update gongkai.%I t set %s from gongkai.expunged_texts x
     where x.table_name = %L and x.row_id = t.%I::text and x.expunging_id = $1 and gongkai.row_sha256(to_jsonb(t)) = x.sha256_before',
    of_table,
    (select string_agg(format('%I = %s', key, case jsonb_typeof(value) when 'object' then quote_literal(value::text) || '::jsonb'
       else quote_nullable(value #>> '{}') end), ', ') from jsonb_each(blanks)),
    of_table, id_column) using asked;
end $$;

-- Carries out what two people signed. Safe to repeat: what is gone stays gone.
create function gongkai.expunge(asked bigint, proof text) returns void language plpgsql security definer
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
end $$;
