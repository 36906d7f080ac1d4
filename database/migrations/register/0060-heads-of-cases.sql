-- What the lists of tasks are narrowed by (标题, 文号, 栏目, 来源处室), taken from the bytes of what came into review, so that no
-- list reads thousands of texts. Written by the trigger alone, nothing of record: it goes with the bytes where those are
-- expunged. Forward only; needs 0055. An older CMS or worker may run beside it.
create table gongkai.case_heads (
  case_id bigint primary key references gongkai.review_cases,
  fingerprint text not null references gongkai.revision_bytes on delete cascade,
  item_type text not null,
  column_id text,
  department_id text,
  -- Title and numbers in lower case, a line each.
  words text not null
);

create function gongkai.note_head() returns trigger language plpgsql security definer
  set search_path = pg_catalog, gongkai, pg_temp as $$
begin
  insert into case_heads (case_id, fingerprint, item_type, column_id, department_id, words)
  select new.case_id, b.fingerprint, new.item_type, c.content ->> 'columnId', c.content ->> 'departmentId',
    lower(concat_ws(chr(10), c.content ->> 'title', c.content ->> 'documentNumber', c.content ->> 'indexNumber'))
  from revision_bytes b, lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) c
  where b.fingerprint = new.fingerprint;
  return null;
end $$;
create trigger e_head after insert on gongkai.review_cases for each row execute function gongkai.note_head();

insert into gongkai.case_heads (case_id, fingerprint, item_type, column_id, department_id, words)
select r.case_id, b.fingerprint, r.item_type, c.content ->> 'columnId', c.content ->> 'departmentId',
  lower(concat_ws(chr(10), c.content ->> 'title', c.content ->> 'documentNumber', c.content ->> 'indexNumber'))
from gongkai.review_cases r join gongkai.revision_bytes b using (fingerprint),
  lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) c;

-- What a person decided is held against the heads by the index alone.
drop index gongkai.decisions_by_person;
create index decisions_by_person on gongkai.decisions (decided_by, decided_at desc) include (case_id);
