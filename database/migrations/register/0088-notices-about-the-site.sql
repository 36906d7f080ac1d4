-- Notices about the site itself: site facts that wait for a second word, what a patrol found, a machine outside that the site
-- cannot be pushed to. Forward only; needs 0066, 0075 and 0087. Let no older CMS or worker run beside it: they ask for a
-- function that is gone.

-- Which of the four it is about, where it is about no item; what ends a notice stands elsewhere in the register.
do $$
declare
  old record;
begin
  for old in select conrelid::regclass as of_table, conname from pg_constraint
    where conrelid in ('gongkai.notices'::regclass, 'gongkai.robot_messages'::regclass) and contype = 'c'
      and pg_get_constraintdef(oid) like '%proposal_id%'
  loop
    execute format('alter table %s drop constraint %I', old.of_table, old.conname);
  end loop;
end $$;
alter table gongkai.notices
  add column site_proposal_id bigint references gongkai.site_proposals,
  add column patrol_id bigint references gongkai.patrols,
  -- push: the site does not arrive on the other machine.
  add column matter text check (matter = 'push'),
  add constraint notices_about check (
    num_nonnulls(item_type, proposal_id, site_proposal_id, patrol_id, matter) = 1
    and (document_id is null) = (item_type is null) and (locale is null) = (item_type is null));
alter table gongkai.robot_messages
  add column site_proposal_id bigint references gongkai.site_proposals,
  add column patrol_id bigint references gongkai.patrols,
  add column matter text check (matter = 'push'),
  add constraint robot_messages_about check (
    num_nonnulls(item_type, proposal_id, site_proposal_id, patrol_id, matter) = 1
    and (document_id is null) = (item_type is null) and (locale is null) = (item_type is null));

-- What it asks for is done, or what it tells of is past. Each where a row of notices, or of robot_messages, says what it is
-- about; else null.
create function gongkai.is_notice_over(proposal bigint, expunging bigint, site_proposal bigint, matter text)
  returns boolean language sql stable set search_path = pg_catalog, gongkai, pg_temp as $$
  select exists (select from gongkai.name_words w where w.proposal_id = proposal)
    or exists (select from gongkai.expunging_ends e where e.expunging_id = expunging)
    or exists (select from gongkai.site_words w where w.proposal_id = site_proposal)
    or (matter is not null and not exists (select from gongkai.push_state s where s.failing_since is not null)) $$;
drop function gongkai.is_answered(bigint, bigint);
