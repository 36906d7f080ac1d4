// What an audit row is about, in words of the business: the item with its title, the case, and what was said or done.
import { isItemType, ITEM_TYPES, type ItemType } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { EventRow } from './event-list';

export type SubjectFacts = {
  item: { type: ItemType; documentId: string; locale: string; title: string | null } | null;
  caseId: number | null;
  /** Whom an account's event is about, where the account is there yet. */
  personName: string | null;
  facts: Record<string, unknown>;
};
type Found = {
  id: string;
  type?: string | null;
  documentId?: string | null;
  locale?: string | null;
  caseId?: number | null;
  person?: string | null;
  facts?: Record<string, unknown> | null;
};

const ITEM = (alias: string) =>
  `${alias}.item_type as type, ${alias}.document_id as "documentId", ${alias}.locale`;

/** Names are those of then: an account may be gone. */
const DELEGATION = (
  from: string,
) => `select g.delegation_id::text as id, jsonb_build_object('delegator', g.delegator_name,
    'delegate', g.delegate_name, 'fromOn', g.from_on, 'untilOn', g.until_on, 'delegationCause', g.cause) as facts
  from ${from} where g.delegation_id::text = any ($1)`;

/** A bundle is listed under the first of its items, with how many there are. */
const BUNDLE = (id: string, from: string, facts: string) => `select ${id}::text as id, ${ITEM('i')},
    jsonb_build_object('bundled', (select count(*) from gongkai.bundle_items a where a.bundle_id = b.bundle_id)${facts}) as facts
  from ${from} join lateral (select * from gongkai.bundle_items i where i.bundle_id = b.bundle_id order by i.first_case_id limit 1) i on true
  where ${id}::text = any ($1)`;

/** A name of a column or department: from which to which. */
const PARENT = (place: string) =>
  `coalesce((select c.name_zh from public.columns c where c.document_id = ${place} ->> 'parentId' limit 1), ${place} ->> 'parentId', '—')`;
/** Only what is to be another: names, order, parent. */
const NAMES = (
  from: string,
  facts: string,
) => `select p.proposal_id::text as id, jsonb_build_object('nameFrom', concat_ws(' / ', p.from_zh, p.from_en, p.from_slug), ${facts})
    || case when row(p.from_zh, p.from_en, p.from_slug) is distinct from row(p.to_zh, p.to_en, p.to_slug)
      then jsonb_build_object('nameTo', concat_ws(' / ', p.to_zh, p.to_en, p.to_slug)) else '{}' end
    || case when p.from_place -> 'order' is distinct from p.to_place -> 'order'
      then jsonb_build_object('orderFrom', p.from_place ->> 'order', 'orderTo', p.to_place ->> 'order') else '{}' end
    || case when p.from_place ->> 'parentId' is distinct from p.to_place ->> 'parentId'
      then jsonb_build_object('parentFrom', ${PARENT('p.from_place')}, 'parentTo', ${PARENT('p.to_place')}) else '{}' end as facts
  from ${from} where p.proposal_id::text = any ($1)`;

const EXPUNGING = (fact: string, from: string) =>
  `select q.expunging_id::text as id, ${ITEM('q')}, jsonb_build_object(${fact}, 'expunged', cardinality(q.fingerprints)) as facts
  from ${from} where q.expunging_id::text = any ($1)`;

/** By subject table: one statement for all ids of a page. */
const STATEMENTS: Readonly<Record<string, string>> = {
  review_cases: `select c.case_id::text as id, ${ITEM('c')}, c.case_id as "caseId" from gongkai.review_cases c where c.case_id::text = any ($1)`,
  decisions: `select d.decision_id::text as id, ${ITEM('c')}, c.case_id as "caseId", jsonb_build_object('verdict', d.verdict, 'reason', d.reason, 'insteadOf', d.delegator_name,
      'stageZh', c.stages -> d.stage_index ->> 'nameZh', 'stageEn', c.stages -> d.stage_index ->> 'nameEn') as facts
    from gongkai.decisions d join gongkai.review_cases c using (case_id) where d.decision_id::text = any ($1)`,
  case_ends: `select e.case_id::text as id, ${ITEM('c')}, c.case_id as "caseId", jsonb_build_object('outcome', e.outcome, 'reason', e.reason) as facts
    from gongkai.case_ends e join gongkai.review_cases c using (case_id) where e.case_id::text = any ($1)`,
  finding_answers: `select a.answer_id::text as id, ${ITEM('a')}, jsonb_build_object('reason', a.answer) as facts
    from gongkai.finding_answers a where a.answer_id::text = any ($1)`,
  case_forms: `select f.form_id::text as id, ${ITEM('c')}, c.case_id as "caseId" from gongkai.case_forms f join gongkai.review_cases c using (case_id)
    where f.form_id::text = any ($1)`,
  remarks: `select r.remark_id::text as id, ${ITEM('c')}, c.case_id as "caseId", jsonb_build_object('remark', r.act, 'reason', r.words) as facts
    from gongkai.remarks r join gongkai.remarks b on b.remark_id = coalesce(r.thread_id, r.remark_id)
    join gongkai.review_cases c on c.case_id = b.case_id where r.remark_id::text = any ($1)`,
  archive_handlings: `select h.handling_id::text as id, ${ITEM('h')}, jsonb_build_object('reason', h.reason) as facts
    from gongkai.archive_handlings h where h.handling_id::text = any ($1)`,
  task_claims: `select k.claim_id::text as id, ${ITEM('c')}, c.case_id as "caseId", jsonb_build_object(
      'stageZh', c.stages -> k.stage_index ->> 'nameZh', 'stageEn', c.stages -> k.stage_index ->> 'nameEn') as facts
    from gongkai.task_claims k join gongkai.review_cases c using (case_id) where k.claim_id::text = any ($1)`,
  delegations: DELEGATION('gongkai.delegations g'),
  delegation_ends: DELEGATION(
    'gongkai.delegation_ends e join gongkai.delegations g using (delegation_id)',
  ),
  handovers: `select h.handover_id::text as id, coalesce(h.item_type, c.item_type, s.item_type) as type,
      coalesce(h.document_id, c.document_id, s.document_id) as "documentId", coalesce(h.locale, c.locale, s.locale) as locale,
      c.case_id as "caseId", jsonb_build_object('handedFrom', h.from_name, 'handedTo', h.to_name) as facts
    from gongkai.handovers h left join gongkai.task_claims k using (claim_id) left join gongkai.schedules s using (schedule_id)
    left join gongkai.review_cases c on c.case_id = coalesce(k.case_id, s.case_id) where h.handover_id::text = any ($1)`,
  revisions: `select r.fingerprint as id, ${ITEM('r')} from gongkai.revisions r where r.fingerprint = any ($1)`,
  expungings: `select r.fingerprint as id, ${ITEM('r')} from gongkai.revisions r where r.fingerprint = any ($1)`,
  expunging_requests: EXPUNGING(`'expungingCause', q.cause`, 'gongkai.expunging_requests q'),
  expunging_ends: EXPUNGING(
    `'expungingOutcome', e.outcome`,
    'gongkai.expunging_ends e join gongkai.expunging_requests q using (expunging_id)',
  ),
  publications: `select p.publication_id::text as id, ${ITEM('p')}, p.case_id as "caseId", jsonb_build_object('kind', p.kind, 'withdrawal', p.withdrawal_kind, 'reason', p.reason) as facts
    from gongkai.publications p where p.publication_id::text = any ($1)`,
  look_agains: `select a.look_again_id::text as id, ${ITEM('a')}, jsonb_build_object('dueOn', to_char(a.due_on, 'YYYY-MM-DD'), 'reason', a.note) as facts
    from gongkai.look_agains a where a.look_again_id::text = any ($1)`,
  reader_reports: `select r.report_id::text as id, ${ITEM('r')} from gongkai.reader_reports r where r.report_id::text = any ($1)`,
  report_handlings: `select h.report_id::text as id, ${ITEM('r')}, jsonb_build_object('reported', h.outcome, 'reason', h.note) as facts
    from gongkai.report_handlings h join gongkai.reader_reports r using (report_id) where h.report_id::text = any ($1)`,
  patrols: `select p.patrol_id::text as id, jsonb_build_object('patrolled', case when p.found = 0 then 'right' when p.left_over = 0 then 'mended' else 'left' end,
      'differed', p.found) as facts from gongkai.patrols p where p.patrol_id::text = any ($1)`,
  schedules: `select s.schedule_id::text as id, ${ITEM('s')}, s.case_id as "caseId", jsonb_build_object('scheduled', s.act, 'dueAt', s.due_at, 'reason', s.reason) as facts
    from gongkai.schedules s where s.schedule_id::text = any ($1)`,
  schedule_ends: `select e.schedule_id::text as id, ${ITEM('s')}, s.case_id as "caseId", jsonb_build_object('scheduled', s.act, 'dueAt', s.due_at, 'scheduleOutcome', e.outcome, 'reason', e.message) as facts
    from gongkai.schedule_ends e join gongkai.schedules s using (schedule_id) where e.schedule_id::text = any ($1)`,
  embargoes: `select e.embargo_id::text as id, ${ITEM('e')},
      jsonb_build_object('embargo', case when e.until_at is null then 'lifted' else 'set' end, 'dueAt', e.until_at, 'reason', e.reason) as facts
    from gongkai.embargoes e where e.embargo_id::text = any ($1)`,
  bundles: BUNDLE('b.bundle_id', 'gongkai.bundles b', ''),
  bundle_ends: BUNDLE(
    'b.end_id',
    'gongkai.bundle_ends b',
    ", 'bundleOutcome', b.outcome, 'reason', b.reason",
  ),
  ledger: `select l.entry_id::text as id, ${ITEM('l')}, p.case_id as "caseId", jsonb_build_object('act', l.act, 'accountZh', a.name_zh, 'accountEn', a.name_en) as facts
    from gongkai.ledger l join gongkai.publications p using (publication_id) join gongkai.accounts a using (account_id) where l.entry_id::text = any ($1)`,
  deliveries: `select d.delivery_id::text as id, ${ITEM('p')}, p.case_id as "caseId", jsonb_build_object('accountZh', a.name_zh, 'accountEn', a.name_en) as facts
    from gongkai.deliveries d join gongkai.publications p using (publication_id) join gongkai.accounts a using (account_id) where d.delivery_id::text = any ($1)`,
  robots: `select r.entry_id::text as id, jsonb_build_object('robot', r.name, 'robotState', r.state) as facts
    from gongkai.robots r where r.entry_id::text = any ($1)`,
  account_settings: `select s.entry_id::text as id, jsonb_build_object('accountZh', a.name_zh, 'accountEn', a.name_en, 'connector', s.connector, 'secretsSet', array_to_string(s.secrets_set, ', ')) as facts
    from gongkai.account_settings s join gongkai.accounts a using (account_id) where s.entry_id::text = any ($1)`,
  account_pauses: `select s.pause_id::text as id, jsonb_build_object('accountZh', a.name_zh, 'accountEn', a.name_en, 'accountPaused', s.is_paused, 'reason', s.reason) as facts
    from gongkai.account_pauses s join gongkai.accounts a using (account_id) where s.pause_id::text = any ($1)`,
  accounts: `select a.account_id as id, jsonb_build_object('accountZh', a.name_zh, 'accountEn', a.name_en) as facts
    from gongkai.accounts a where a.account_id = any ($1)`,
  site_switches: `select s.switch_id::text as id, ${ITEM('s')}, jsonb_build_object('siteSwitch', s.kind || '-' || case when s.is_on then 'on' else 'off' end, 'reason', s.reason) as facts
    from gongkai.site_switches s where s.switch_id::text = any ($1)`,
  placements: `select p.placement_id::text as id, jsonb_build_object('placed', split_part(p.place, '/', 1), 'count', jsonb_array_length(p.items),
      'placedLocale', p.locale, 'columnZh', c.name_zh, 'columnEn', coalesce(nullif(c.name_en, ''), c.name_zh)) as facts
    from gongkai.placements p left join lateral (select name_zh, name_en from public.columns
      where document_id = split_part(p.place, '/', 2) limit 1) c on true where p.placement_id::text = any ($1)`,
  site_settings_versions: `select v.version::text as id, jsonb_build_object('cause', v.cause) as facts
    from gongkai.site_settings_versions v where v.version::text = any ($1)`,
  name_proposals: NAMES('gongkai.name_proposals p', `'reason', p.reason`),
  name_words: NAMES(
    'gongkai.name_words w join gongkai.name_proposals p using (proposal_id)',
    `'nameVerdict', w.verdict, 'reason', w.reason`,
  ),
  site_proposals: `select p.proposal_id::text as id, jsonb_build_object('reason', p.reason) as facts
    from gongkai.site_proposals p where p.proposal_id::text = any ($1)`,
  site_words: `select w.proposal_id::text as id, jsonb_build_object('nameVerdict', w.verdict, 'reason', w.reason) as facts
    from gongkai.site_words w where w.proposal_id::text = any ($1)`,
  person_departments: `select d.entry_id::text as id, d.person, jsonb_build_object('departments', coalesce((select jsonb_agg(coalesce(r.name_zh, g.id) order by g.place)
      from unnest(d.departments) with ordinality as g(id, place) left join public.departments r on r.document_id = g.id), '[]')) as facts
    from gongkai.person_departments d where d.entry_id::text = any ($1)`,
};

/** 'news-post/<document id>/<locale>[/<save number>]' of a working copy. */
const toWorkingCopy = ({ subjectId }: EventRow): Found => {
  const [type, documentId, locale, saveNumber] = subjectId.split('/');
  return { id: subjectId, type, documentId, locale, facts: saveNumber ? { saveNumber } : {} };
};

const findSubjects = async (sql: Sql, rows: readonly EventRow[]): Promise<Map<string, Found>> => {
  const found = new Map<string, Found>();
  for (const table of new Set(rows.map(({ subjectTable }) => subjectTable))) {
    const ids = rows.filter((row) => row.subjectTable === table).map(({ subjectId }) => subjectId);
    const statement = STATEMENTS[table];
    const ofTable = statement ? await sql<Found>(statement, [ids]) : [];
    for (const one of ofTable) found.set(`${table}/${one.id}`, one);
  }
  for (const row of rows.filter(({ subjectTable }) =>
    ['saves', 'working-copy'].includes(subjectTable),
  ))
    found.set(`${row.subjectTable}/${row.subjectId}`, toWorkingCopy(row));
  return found;
};

/** Titles of working copies as they are now; of a deleted one, of its last revision. */
const readTitles = async (sql: Sql, found: Iterable<Found>): Promise<Map<string, string>> => {
  const ids = [...new Set([...found].flatMap(({ documentId }) => documentId ?? []))];
  if (ids.length === 0) return new Map();
  const parts = ITEM_TYPES.map(
    (type) =>
      `select '${type}' as type, document_id, locale, title from public.${type.replaceAll('-', '_')}s where document_id = any ($1)`,
  );
  const rows = await sql<{ key: string; title: string | null }>(
    `select distinct on (key) t.type || '/' || t.document_id || '/' || t.locale as key, t.title from (
       select 2 as rank, * from (${parts.join(' union all ')}) copies
       union all
       select 1, item_type, document_id, locale, (select convert_from(b.bytes, 'UTF8')::jsonb ->> 'title'
         from gongkai.revision_bytes b where b.fingerprint = c.fingerprint)
       from (select distinct on (item_type, document_id, locale) * from gongkai.review_cases where document_id = any ($1)
         order by item_type, document_id, locale, case_id desc) c) t
     order by key, rank desc`,
    [ids],
  );
  return new Map(rows.flatMap(({ key, title }) => (title ? [[key, title] as const] : [])));
};

const readPersons = async (sql: Sql, persons: readonly string[]): Promise<Map<string, string>> => {
  const rows = await sql<{ person: string; name: string }>(
    `select 'admin:' || u.id as person, coalesce(nullif(btrim(concat(u.lastname, u.firstname)), ''), u.email) as name
     from public.admin_users u where 'admin:' || u.id = any ($1)`,
    [persons],
  );
  return new Map(rows.map(({ person, name }) => [person, name]));
};

const personOf = (row: EventRow, found: Found | undefined): string | null =>
  row.subjectTable === 'person' ? `admin:${row.subjectId}` : (found?.person ?? null);

/** Reads what a page of rows is about, and answers a function from a row to that. */
export const describeSubjects = async (sql: Sql, rows: readonly EventRow[]) => {
  const found = await findSubjects(sql, rows);
  const foundFor = (row: EventRow) => found.get(`${row.subjectTable}/${row.subjectId}`);
  const titles = await readTitles(sql, found.values());
  const persons = await readPersons(
    sql,
    rows.flatMap((row) => personOf(row, foundFor(row)) ?? []),
  );
  return (row: EventRow): SubjectFacts => {
    const { type, documentId, locale, caseId = null, facts } = foundFor(row) ?? {};
    const isItem = isItemType(type) && documentId && locale;
    const title = titles.get(`${type}/${documentId}/${locale}`) ?? null;
    return {
      item: isItem ? { type, documentId, locale, title } : null,
      caseId,
      personName: persons.get(personOf(row, foundFor(row)) ?? '') ?? null,
      facts: facts ?? {},
    };
  };
};
