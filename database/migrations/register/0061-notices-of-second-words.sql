-- Who may give the second word on a change of names, or on an expunging, is told that one waits (通知). Forward only; needs
-- 0052 and 0054. Let no older CMS or worker run beside it: they take every notice for one of an item.

-- Of a change of names there is no item. What ends a notice stands in the register: nothing of it is kept here.
alter table gongkai.notices
  alter item_type drop not null, alter document_id drop not null, alter locale drop not null,
  add column proposal_id bigint references gongkai.name_proposals,
  add column expunging_id bigint references gongkai.expunging_requests,
  add check ((item_type is null) = (proposal_id is not null) and (document_id is null) = (item_type is null) and (locale is null) = (item_type is null));
alter table gongkai.robot_messages
  alter item_type drop not null, alter document_id drop not null, alter locale drop not null,
  add column proposal_id bigint references gongkai.name_proposals,
  add column expunging_id bigint references gongkai.expunging_requests,
  add check ((item_type is null) = (proposal_id is not null) and (document_id is null) = (item_type is null) and (locale is null) = (item_type is null));

-- A second person has answered, or the first has taken it back. Each where a row of notices, or of robot_messages, says what
-- it is about; neither: false.
create function gongkai.is_answered(proposal bigint, expunging bigint) returns boolean language sql stable
  set search_path = pg_catalog, gongkai, pg_temp as $$
  select exists (select from gongkai.name_words w where w.proposal_id = proposal)
    or exists (select from gongkai.expunging_ends e where e.expunging_id = expunging) $$;
