-- What was found when the live site was held against the register (上线后巡查), and mended. Forward only. An older worker
-- beside it goes on no patrol.
create table gongkai.patrols (
  patrol_id bigint generated always as identity primary key,
  -- nightly: by the worker's clock; asked: npm run portal -- --patrol.
  cause text not null check (cause in ('nightly', 'asked')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  -- How many pages and files were not as they should be, and how many still were not after the mending.
  found int not null check (found >= 0),
  left_over int not null check (left_over >= 0),
  -- The first of them, as {code, where}: paths below the site's folder, no text of an item.
  findings jsonb not null
);
create index patrols_nightly on gongkai.patrols (started_at desc) where cause = 'nightly';
select gongkai.make_append_only('gongkai.patrols');
create trigger b_audit after insert on gongkai.patrols for each row
  execute function gongkai.write_audit('patrol.made', '', 'patrol_id');
