-- Who must be told what happened (通知), on the desk and by e-mail. Forward only; needs 0045. An older CMS or worker may run
-- beside it: it tells nobody.

-- Nothing of record: what happened lies in the facts that a notice points to. No text of an item stands here, so nothing
-- has to be expunged. Unique: however many workers look, a person is told of an event once.
create table gongkai.notices (
  notice_id bigint generated always as identity primary key,
  person text not null check (person ~ '^admin:[0-9]{1,9}$'),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  event_key text not null,
  item_type text not null,
  document_id text not null,
  locale text not null,
  case_id bigint references gongkai.review_cases,
  -- Of a task: the stage it is at.
  stage_index int,
  made_at timestamptz not null default now(),
  read_at timestamptz,
  -- unwanted: the person wants none, or no server was set; due: to be sent from mail_due_at on; sending: a worker has it
  -- until mail_due_at; sent; dropped: when it was to be sent, it was no longer this person's business; failed: given up.
  mail_state text not null check (mail_state in ('unwanted', 'due', 'sending', 'sent', 'dropped', 'failed')),
  mail_due_at timestamptz not null,
  mail_attempts int not null default 0,
  mail_error text,
  mail_ended_at timestamptz,
  unique (person, event_key)
);
create index notices_of_person on gongkai.notices (person, notice_id desc);
create index notices_to_mail on gongkai.notices (mail_due_at) where mail_state in ('due', 'sending');
create index notices_by_time on gongkai.notices (made_at);

-- How a person wants e-mail; no row: at once.
create table gongkai.notice_wishes (
  person text primary key check (person ~ '^admin:[0-9]{1,9}$'),
  mail text not null check (mail in ('at-once', 'digest', 'none')),
  changed_at timestamptz not null
);

-- One row: up to which seal of the audit events were told, and how the mail server fares.
create table gongkai.notice_state (
  one_row boolean primary key default true check (one_row),
  seen_seal bigint not null,
  mail_configured boolean not null default false,
  mail_error text,
  mail_failed_at timestamptz,
  mail_sent_at timestamptz
);
-- What happened before is nobody's news.
insert into gongkai.notice_state (seen_seal) select coalesce(max(seal_number), 0) from gongkai.audit_seals;
