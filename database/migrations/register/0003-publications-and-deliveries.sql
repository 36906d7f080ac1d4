-- Publications, deliveries, ledger and counts: what is public, where it went, what was counted.
-- Forward only; needs 0002.

-- A batch of items imported from an old site; two people answer for it. The import itself comes with a later issue.
create table gongkai.import_batches (
  batch_id bigint generated always as identity primary key,
  source text not null,
  first_signed_by text not null,
  second_signed_by text not null check (second_signed_by <> first_signed_by),
  signed_at timestamptz not null default now()
);
select gongkai.make_append_only('gongkai.import_batches');
create trigger b_audit after insert on gongkai.import_batches for each row
  execute function gongkai.write_audit('import.signed', 'first_signed_by', 'batch_id');

create table gongkai.publications (
  publication_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  kind text not null check (kind in ('first', 'correction', 'takeover', 'withdrawal')),
  case_id bigint unique,
  case_outcome text check (case_outcome = 'published'),
  batch_id bigint references gongkai.import_batches,
  fingerprint text,
  supersedes bigint unique,
  reason text,
  published_by text not null check (btrim(published_by) <> ''),
  published_by_name text not null,
  published_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (publication_id, item_type, document_id, locale),
  foreign key (case_id, case_outcome, fingerprint) references gongkai.case_ends (case_id, outcome, fingerprint),
  foreign key (case_id, item_type, document_id, locale) references gongkai.review_cases (case_id, item_type, document_id, locale),
  foreign key (fingerprint, item_type, document_id, locale) references gongkai.revisions (fingerprint, item_type, document_id, locale),
  foreign key (supersedes, item_type, document_id, locale) references gongkai.publications (publication_id, item_type, document_id, locale),
  check (case kind
    when 'withdrawal' then case_id is null and case_outcome is null and fingerprint is null and batch_id is null and supersedes is not null and reason is not null and btrim(reason) <> ''
    when 'takeover' then batch_id is not null and case_id is null and case_outcome is null and fingerprint is not null
    else case_id is not null and case_outcome is not null and fingerprint is not null and batch_id is null
  end),
  check (kind <> 'correction' or supersedes is not null)
);
-- One root per item: with it and the unique supersedes the publications of an item are one chain.
create unique index publications_one_root on gongkai.publications (item_type, document_id, locale) where supersedes is null;
create index publications_by_item on gongkai.publications (item_type, document_id, locale, publication_id desc);
select gongkai.make_append_only('gongkai.publications');
create trigger b_audit after insert on gongkai.publications for each row
  execute function gongkai.write_audit('publication.made', 'published_by', 'publication_id');

-- Pointer to what is public of an item now. Written by the trigger alone; the application's role may only read it.
create table gongkai.live_publications (
  item_type text not null,
  document_id text not null,
  locale text not null,
  publication_id bigint not null unique references gongkai.publications,
  fingerprint text not null,
  published_at timestamptz not null,
  first_published_at timestamptz not null,
  primary key (item_type, document_id, locale)
);
create function gongkai.move_live_publication() returns trigger language plpgsql security definer set search_path = gongkai, pg_catalog as $$
declare
  before publications%rowtype;
begin
  if new.supersedes is not null then
    select * into before from publications where publication_id = new.supersedes;
    if new.supersedes >= new.publication_id then raise exception 'publication.backwards' using errcode = 'GK006'; end if;
    if before.kind = 'withdrawal' and new.kind <> 'first' then raise exception 'publication.nothing-live' using errcode = 'GK006'; end if;
    if before.kind <> 'withdrawal' and new.kind in ('first', 'takeover') then raise exception 'publication.live-already' using errcode = 'GK006'; end if;
  end if;
  if new.kind = 'withdrawal' then
    delete from live_publications l where l.item_type = new.item_type and l.document_id = new.document_id and l.locale = new.locale;
  else
    insert into live_publications (item_type, document_id, locale, publication_id, fingerprint, published_at, first_published_at)
    values (new.item_type, new.document_id, new.locale, new.publication_id, new.fingerprint, new.published_at, new.published_at)
    on conflict (item_type, document_id, locale) do update
      set publication_id = excluded.publication_id, fingerprint = excluded.fingerprint, published_at = excluded.published_at;
  end if;
  return null;
end $$;
create trigger c_move_live after insert on gongkai.publications for each row execute function gongkai.move_live_publication();

-- What one publication does at one account.
create table gongkai.deliveries (
  delivery_id bigint generated always as identity primary key,
  publication_id bigint not null references gongkai.publications,
  account_id text not null references gongkai.accounts,
  intent text not null check (intent in ('publish', 'update', 'withdraw')),
  state text not null default 'planned' check (state in ('planned', 'sending', 'confirmed', 'failed', 'unconfirmed', 'cancelled')),
  attempts int not null default 0,
  failure_code text,
  failure_message text,
  next_attempt_at timestamptz not null default now(),
  address text,
  external_id text,
  planned_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (publication_id, account_id)
);
create index deliveries_due on gongkai.deliveries (next_attempt_at) where state in ('planned', 'sending');
create index deliveries_open on gongkai.deliveries (account_id, state, delivery_id) where state in ('planned', 'sending', 'failed', 'unconfirmed');

-- A confirmed delivery stays confirmed: what happened in public cannot unhappen.
create function gongkai.keep_confirmed() returns trigger language plpgsql as $$
begin
  if old.state = 'confirmed' or new.publication_id <> old.publication_id or new.account_id <> old.account_id then
    raise exception 'delivery.confirmed-is-final' using errcode = 'GK007';
  end if;
  return new;
end $$;
create trigger a_keep_confirmed before update on gongkai.deliveries for each row execute function gongkai.keep_confirmed();
create trigger a_no_delete before delete on gongkai.deliveries for each row execute function gongkai.refuse_change();
create trigger a_no_truncate before truncate on gongkai.deliveries for each statement execute function gongkai.refuse_change();

-- The ledger: confirmed deliveries, once each. counted_on is the day in Asia/Shanghai of published_at.
create table gongkai.ledger (
  entry_id bigint generated always as identity primary key,
  delivery_id bigint not null unique references gongkai.deliveries,
  publication_id bigint not null references gongkai.publications,
  account_id text not null references gongkai.accounts,
  channel text not null,
  item_type text not null,
  document_id text not null,
  locale text not null,
  act text not null check (act in ('publish', 'update', 'withdraw')),
  counted_as text not null check (counted_as in ('new', 'again', 'update', 'withdrawal', 'takeover')),
  format text not null default '',
  department_id text not null default '',
  column_id text not null default '',
  published_at timestamptz not null,
  counted_on date not null check (counted_on = (published_at at time zone 'Asia/Shanghai')::date),
  address text,
  external_id text,
  evidence jsonb,
  late boolean not null default false,
  entered_by text not null,
  recorded_at timestamptz not null default now()
);
-- The year's figure counts the first confirmed publish of a document in a locale at an account, once.
create unique index ledger_new_once on gongkai.ledger (item_type, document_id, locale, account_id) where counted_as in ('new', 'takeover');
create index ledger_by_item on gongkai.ledger (item_type, document_id, locale, account_id, entry_id desc);
create index ledger_by_day on gongkai.ledger (counted_on);
select gongkai.make_append_only('gongkai.ledger');
create trigger b_audit after insert on gongkai.ledger for each row
  execute function gongkai.write_audit('delivery.confirmed', 'entered_by', 'entry_id');

create table gongkai.uncounted (entry_id bigint primary key references gongkai.ledger);
create function gongkai.mark_uncounted() returns trigger language plpgsql security definer set search_path = gongkai, pg_catalog as $$
begin
  insert into uncounted values (new.entry_id);
  return null;
end $$;
create trigger c_mark_uncounted after insert on gongkai.ledger for each row execute function gongkai.mark_uncounted();

-- The ledger rolled up: narrow, one row a dimension, never a cube.
create table gongkai.counts (
  counted_on date not null,
  account_id text not null,
  counted_as text not null,
  locale text not null,
  dimension text not null check (dimension in ('channel', 'account', 'content-type', 'format', 'department', 'column')),
  value text not null,
  number int not null,
  primary key (dimension, counted_on, account_id, counted_as, locale, value)
) with (fillfactor = 80);

-- List pages of the portal that are out of date; one debounced job renders them.
-- list: 'home' or 'column/<column id>'; month: '2020-03' for the archive page touched, '' for the front page.
create table gongkai.stale_lists (
  list text not null,
  locale text not null,
  month text not null default '',
  marked_at timestamptz not null default clock_timestamp(),
  primary key (list, locale, month)
);
-- What the portal's lists are made of: one row per item that is live on the portal. Derived; written by the portal connector.
create table gongkai.portal_entries (
  item_type text not null,
  document_id text not null,
  locale text not null,
  publication_id bigint not null references gongkai.publications,
  column_id text not null,
  title text not null,
  path text not null,
  published_at timestamptz not null,
  files text[] not null default '{}',
  primary key (item_type, document_id, locale)
);
create index portal_entries_by_column on gongkai.portal_entries (locale, column_id, published_at desc, document_id);
create index portal_entries_by_time on gongkai.portal_entries (locale, published_at desc, document_id);
create index portal_entries_by_file on gongkai.portal_entries using gin (files);
