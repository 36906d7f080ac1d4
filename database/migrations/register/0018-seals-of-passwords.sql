-- A person's password carries a code made with a key that is not in the database: one that plain SQL wrote opens nothing.
-- The version before must not run beside it: what it sets from here on has no code, and opens nothing either.
create table gongkai.person_seals (
  seal_id bigint generated always as identity primary key,
  person_id integer not null,
  -- Of the hash that Strapi keeps, so that a seal can be told from one that plain SQL wrote after that hash is gone.
  password_sha256 text not null check (password_sha256 ~ '^[0-9a-f]{64}$'),
  mac text not null,
  sealed_at timestamptz not null
);
create index person_seals_person on gongkai.person_seals (person_id, sealed_at desc);
select gongkai.make_append_only('gongkai.person_seals');

-- That what was there before was sealed, which is done once: a second time would seal what plain SQL wrote since.
create table gongkai.person_seals_begun (
  only_row boolean primary key default true check (only_row),
  begun_at timestamptz not null
);
select gongkai.make_append_only('gongkai.person_seals_begun');
