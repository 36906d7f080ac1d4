// Who is told of what. Each list answers person, kind, event_key (once per person), item, case and stage; what happened more
// than a week ago (an archive that is replayed, a worker that was off) is nobody's news.
import { withTasks } from './deciders';

const LATELY = `now() - interval '7 days'`;
const ITEM = (row: string) => `${row}.item_type, ${row}.document_id, ${row}.locale`;
/** The newest case of the item of `row` about what it says: not the review of its withdrawal. */
const lastCase = (row: string) => `left join lateral (
    select n.case_id, n.authors from gongkai.review_cases n
    where n.item_type = ${row}.item_type and n.document_id = ${row}.document_id and n.locale = ${row}.locale and n.subject is null
    order by n.case_id desc limit 1) c on true`;
/** Strapi's super admin holds every permission, and sets a database up: who is asked holds it by a role of the office. */
const holdersOf = (
  action: string,
) => `select 'admin:' || l.user_id as person from public.admin_users_roles_lnk l
    join public.admin_permissions_role_lnk k on k.role_id = l.role_id join public.admin_permissions m on m.id = k.permission_id
    where m.action = '${action}' and not exists (
      select from public.admin_roles r where r.id = l.role_id and r.code = 'strapi-super-admin')`;
const NO_ITEM = `null::text as item_type, null::text as document_id, null::text as locale, null::bigint as case_id, null::int as stage_index`;
const FROM_DECISIONS = `select d.case_id from gongkai.decisions d where d.decision_id = any ($1::bigint[])`;

export type List = {
  actions: readonly string[];
  head?: string;
  list: string;
  /** A column of notices that the list answers besides. */
  about?: 'proposal_id' | 'expunging_id' | 'site_proposal_id' | 'patrol_id' | 'matter';
};

const toTasks = (cases: string): Pick<List, 'head' | 'list'> => ({
  head: withTasks(`o.case_id in (${cases}) and o.moved_at > ${LATELY}`),
  list: `select p.person, 'task' as kind, concat_ws('.', 'task', o.case_id, o.stage_index) as event_key, ${ITEM('o')}, o.case_id, o.stage_index
    from tasks p join waiting o using (case_id)`,
});

/** By the audit's actions; $1: ids of their subjects. */
export const EVENT_LISTS: readonly List[] = [
  {
    actions: ['case.opened'],
    ...toTasks('select c.case_id from gongkai.review_cases c where c.case_id = any ($1::bigint[])'),
  },
  { actions: ['case.decided'], ...toTasks(FROM_DECISIONS) },
  {
    actions: ['case.decided'],
    list: `select a.person, 'approved' as kind, 'approved.' || o.case_id as event_key, ${ITEM('o')}, o.case_id, null::int as stage_index
      from gongkai.open_cases o join gongkai.review_cases c using (case_id) cross join lateral unnest(c.authors) a(person)
      where o.approved and o.case_id in (${FROM_DECISIONS}) and o.moved_at > ${LATELY}`,
  },
  {
    // The author and all who had decided, but not who sent it back.
    actions: ['case.ended'],
    list: `select distinct a.person, 'returned' as kind, 'returned.' || c.case_id as event_key, ${ITEM('c')}, c.case_id, null::int as stage_index
      from gongkai.case_ends e join gongkai.review_cases c using (case_id)
      cross join lateral (select unnest(c.authors) union select d.decided_by from gongkai.decisions d where d.case_id = c.case_id) a(person)
      where e.case_id = any ($1::bigint[]) and e.outcome = 'returned' and a.person <> e.ended_by and e.ended_at > ${LATELY}`,
  },
  {
    // Of a withdrawal that was agreed to its case tells the same people.
    actions: ['publication.made'],
    list: `select a.person, case p.kind when 'withdrawal' then 'withdrawn' else 'published' end as kind,
        'publication.' || p.publication_id as event_key, ${ITEM('p')}, c.case_id, null::int as stage_index
      from gongkai.publications p ${lastCase('p')} cross join lateral unnest(c.authors) a(person)
      where p.publication_id = any ($1::bigint[]) and p.kind <> 'takeover' and p.withdrawal_case_id is null and a.person <> p.published_by and p.published_at > ${LATELY}`,
  },
  {
    // What is to be published is told of when it is approved.
    actions: ['case.ended'],
    list: `select a.person, 'agreed' as kind, 'agreed.' || c.case_id as event_key, ${ITEM('c')}, c.case_id, null::int as stage_index
      from gongkai.case_ends e join gongkai.review_cases c using (case_id) cross join lateral unnest(c.authors) a(person)
      where e.case_id = any ($1::bigint[]) and e.outcome = 'agreed' and a.person <> e.ended_by and e.ended_at > ${LATELY}`,
  },
  {
    // By another: a colleague, or a correction or withdrawal that came first.
    actions: ['case.ended'],
    list: `select c.submitted_by as person, 'recalled' as kind, 'recalled.' || c.case_id as event_key, ${ITEM('c')}, c.case_id, null::int as stage_index
      from gongkai.case_ends e join gongkai.review_cases c using (case_id)
      where e.case_id = any ($1::bigint[]) and e.outcome = 'recalled' and c.submitted_by <> e.ended_by and e.ended_at > ${LATELY}`,
  },
  {
    actions: ['schedule.ended'],
    list: `select distinct a.person, 'schedule-' || e.outcome as kind, 'schedule.' || s.schedule_id as event_key, ${ITEM('s')}, c.case_id, null::int as stage_index
      from gongkai.schedule_ends e join gongkai.schedules s using (schedule_id) ${lastCase('s')}
      cross join lateral (select s.scheduled_by union select unnest(c.authors)) a(person)
      where e.schedule_id = any ($1::bigint[]) and e.outcome in ('failed', 'missed') and e.ended_at > ${LATELY}`,
  },
  {
    actions: ['name.proposed'],
    about: 'proposal_id',
    list: `select h.person, 'name-waits' as kind, 'name.' || p.proposal_id as event_key, ${NO_ITEM}, p.proposal_id
      from gongkai.name_proposals p cross join (select distinct person from (${holdersOf('plugin::names.confirm')}) x) h
      where p.proposal_id = any ($1::bigint[]) and h.person <> p.proposed_by and not gongkai.is_notice_over(p.proposal_id, null, null, null)
        and p.proposed_at > ${LATELY}`,
  },
  {
    actions: ['site-facts.proposed'],
    about: 'site_proposal_id',
    list: `select h.person, 'site-waits' as kind, 'site-facts.' || p.proposal_id as event_key, ${NO_ITEM}, p.proposal_id as site_proposal_id
      from gongkai.site_proposals p cross join (select distinct person from (${holdersOf('plugin::names.confirm')}) x) h
      where p.proposal_id = any ($1::bigint[]) and h.person <> p.proposed_by and not gongkai.is_notice_over(null, null, p.proposal_id, null)
        and p.proposed_at > ${LATELY}`,
  },
  {
    actions: ['patrol.made'],
    about: 'patrol_id',
    list: `select h.person, 'patrol-found' as kind, 'patrol.' || p.patrol_id as event_key, ${NO_ITEM}, p.patrol_id
      from gongkai.patrols p cross join (select distinct person from (${holdersOf('plugin::channels.operate')}) x) h
      where p.patrol_id = any ($1::bigint[]) and p.found > 0 and p.ended_at > ${LATELY}`,
  },
  {
    actions: ['expunging.asked'],
    about: 'expunging_id',
    list: `select h.person, 'expunging-waits' as kind, 'expunging.' || q.expunging_id as event_key, ${ITEM('q')}, c.case_id, null::int as stage_index,
        q.expunging_id
      from gongkai.expunging_requests q ${lastCase('q')} cross join (select distinct person from (${holdersOf('plugin::expunging.sign')}) x) h
      where q.expunging_id = any ($1::bigint[]) and h.person <> q.asked_by and not gongkai.is_notice_over(null, q.expunging_id, null, null)
        and q.asked_at > ${LATELY}`,
  },
  {
    actions: ['remark.made'],
    list: `select distinct m.person, 'mention' as kind, 'mention.' || r.remark_id as event_key, ${ITEM('c')}, c.case_id, null::int as stage_index
      from gongkai.remarks r join gongkai.remarks b on b.remark_id = coalesce(r.thread_id, r.remark_id)
      join gongkai.review_cases c on c.case_id = b.case_id cross join lateral unnest(r.mentioned) m(person)
      where r.remark_id = any ($1::bigint[]) and m.person <> r.made_by and r.made_at > ${LATELY}`,
  },
];

/** $1: cases, $2: kind. Once for each stage of a case, whatever becomes of the calendar. */
export const DUE_TASKS: Pick<List, 'head' | 'list'> = {
  head: withTasks('o.case_id = any ($1::bigint[])'),
  list: `select p.person, $2::text as kind, concat_ws('.', $2::text, o.case_id, o.stage_index) as event_key, ${ITEM('o')}, o.case_id, o.stage_index
    from tasks p join waiting o using (case_id)`,
};

/** The case of what is public at `row`, or was before it was withdrawn: operators learn nothing that is in review. */
const publishedCase = (row: string) => `left join lateral (
    select q.case_id from gongkai.publications q
    where q.item_type = ${row}.item_type and q.document_id = ${row}.document_id and q.locale = ${row}.locale
      and q.publication_id <= ${row}.publication_id and q.case_id is not null
    order by q.publication_id desc limit 1) s on true`;

/** Whoever wrote or published it, and who operates accounts. */
const toldOfDelivery = (which: string, kind: string, key: string) => `
  select distinct a.person, '${kind}' as kind, ${key} as event_key, ${ITEM('p')}, s.case_id, null::int as stage_index
  from gongkai.deliveries d join gongkai.publications p using (publication_id) ${lastCase('p')} ${publishedCase('p')}
  cross join lateral (select p.published_by union select unnest(c.authors) union ${holdersOf('plugin::channels.operate')}) a(person)
  where ${which}`;

/** A delivery that was tried again and failed again is news again. */
export const FAILED_DELIVERIES = toldOfDelivery(
  `d.state in ('failed', 'unconfirmed') and d.changed_at > ${LATELY}`,
  'delivery-failed',
  `concat_ws('.', 'delivery', d.delivery_id, d.attempts)`,
);

/** $1: published before. */
export const NOT_LIVE = toldOfDelivery(
  `d.state in ('planned', 'sending') and p.recorded_at < $1 and p.recorded_at > ${LATELY}`,
  'not-live',
  `'not-live.' || p.publication_id`,
);

/** $1: failing since before. Again where it worked in between. */
export const NOT_PUSHED: Pick<List, 'list' | 'about'> = {
  about: 'matter',
  list: `select distinct h.person, 'push-failing' as kind, 'push.' || extract(epoch from s.failing_since)::bigint as event_key, ${NO_ITEM}, 'push' as matter
    from gongkai.push_state s cross join (${holdersOf('plugin::channels.operate')}) h where s.failing_since < $1`,
};
