-- How often pages of items are read, per day of Asia/Shanghai: numbers and nothing of who reads. Forward only; an older
-- portal beside it counts nothing.
create table gongkai.page_reads (
  item_type text not null,
  document_id text not null,
  locale text not null,
  read_on date not null,
  reads bigint not null check (reads > 0),
  primary key (item_type, document_id, locale, read_on)
);
create index page_reads_by_day on gongkai.page_reads (read_on);

-- The one thing that the portal's role may do with it: add. Whatever it is given, only what stands on the portal counts,
-- for today or the day that just ended, and no more at once than a portal can have served. In order, so that two portals
-- never wait for each other in a circle. Answers how many rows it took.
create function gongkai.add_reads(batch jsonb) returns int language sql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
  with given as (
    select b."type" as item_type, b."documentId" as document_id, b.locale, b."day" as read_on, sum(b.reads) as reads
    from jsonb_to_recordset(batch) b("type" text, "documentId" text, locale text, "day" date, reads int)
    where b.reads between 1 and 100000
      and b."day" between (now() at time zone 'Asia/Shanghai')::date - 1 and (now() at time zone 'Asia/Shanghai')::date
    group by 1, 2, 3, 4),
  added as (
    insert into page_reads (item_type, document_id, locale, read_on, reads)
    select g.item_type, g.document_id, g.locale, g.read_on, g.reads
    from given g join portal_entries e using (item_type, document_id, locale) order by 1, 2, 3, 4
    on conflict (item_type, document_id, locale, read_on) do update set reads = page_reads.reads + excluded.reads
    returning 1)
  select count(*)::int from added
$$;
