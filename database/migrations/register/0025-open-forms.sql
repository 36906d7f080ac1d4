-- Who has a form open, so that others see it. One topic. Nothing of record: rows are told of by a beat of the form, expire
-- without one, and a crash of the database may take them all (unlogged). An older CMS may run beside it: it shows nobody.
create unlogged table gongkai.open_forms (
  item_type text not null,
  document_id text not null,
  locale text not null,
  -- Of one window of a browser, chosen by it.
  window_id text not null check (window_id ~ '^[a-z0-9]{6,16}$'),
  opened_by text not null,
  opened_by_name text not null,
  opened_at timestamptz not null default now(),
  -- Whether it holds what is not saved.
  modified boolean not null default false,
  seen_at timestamptz not null default now(),
  -- Who has taken the work over, and when; null: nobody.
  taken_by_name text,
  taken_at timestamptz,
  primary key (item_type, document_id, locale, window_id)
);
create index open_forms_seen on gongkai.open_forms (seen_at);
