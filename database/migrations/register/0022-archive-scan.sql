-- The published archive is held against a word list that changed; what it hits is a work list. One topic. Needs 0017. An
-- older CMS or worker may run beside it: it does not scan.

-- How far the archive was scanned by the words in force (list_key: a hash of them). Made again at any time.
create table gongkai.archive_scan (
  only_row boolean primary key default true check (only_row),
  list_key text not null,
  list_version bigint not null,
  publication_id bigint not null default 0,
  begun_at timestamptz not null default now(),
  finished_at timestamptz
);

-- What the words hit in what is public. Made again by each scan; nothing is decided by it.
create table gongkai.archive_hits (
  item_type text not null,
  document_id text not null,
  locale text not null,
  finding_key text not null,
  fingerprint text not null,
  department_id text,
  severity text not null check (severity in ('block', 'warn')),
  path text not null,
  file_name text,
  places integer not null check (places > 0),
  found text not null,
  before_text text not null,
  after_text text not null,
  suggestion text,
  list_version bigint not null,
  found_at timestamptz not null default now(),
  primary key (item_type, document_id, locale, finding_key)
);

-- That somebody looked at a hit and why it may stay, or what was done about it. Kept.
create table gongkai.archive_handlings (
  handling_id bigint generated always as identity primary key,
  item_type text not null,
  document_id text not null,
  locale text not null,
  finding_key text not null check (finding_key ~ '^[0-9a-f]{64}$'),
  reason text not null check (char_length(reason) between 1 and 500),
  handled_by text not null,
  handled_by_name text not null,
  handled_at timestamptz not null,
  unique (item_type, document_id, locale, finding_key)
);
select gongkai.make_append_only('gongkai.archive_handlings');
create trigger b_audit after insert on gongkai.archive_handlings for each row
  execute function gongkai.write_audit('archive-hit.handled', 'handled_by', 'handling_id');
