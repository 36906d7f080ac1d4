-- A site that lies on another machine: what is still to be pushed there, and how the pushing fares. Nothing of record: the
-- folder holds the site, and a push of all of it makes good what is lost here. Forward only; an older worker beside it pushes
-- nothing, so let none run where a target is set.

-- Rows are added after a path of the folder was written or removed, and removed once it was pushed: one that is added in
-- between stays.
create table gongkai.push_marks (
  mark_id bigint generated always as identity primary key,
  -- Below the site's folder; '': everything.
  path text not null check (path !~ '(^|/)\.\.(/|$)' and path !~ '^/' and char_length(path) <= 1000),
  -- 1 files, 2 pages of items, 3 what links to them.
  phase int not null check (phase between 1 and 3)
);
create index push_marks_in_order on gongkai.push_marks (phase, mark_id);

-- One row where a target is set, else none.
create table gongkai.push_state (
  only_one boolean primary key default true check (only_one),
  target text not null,
  last_ok_at timestamptz,
  failing_since timestamptz,
  -- A word for why the last one failed; null: it did not.
  failure text,
  check ((failing_since is null) = (failure is null))
);
