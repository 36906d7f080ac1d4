// Words that people wrote about an item and that no expunging removes: rows of the register whose codes or audit cover them.
import type { StayingPlace } from '../../../../src/contracts/expunging';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';

export type StayingText = {
  place: StayingPlace;
  /** Of a case. */
  caseId: number | null;
  words: string;
  byName: string;
  at: Date;
};

/** More than an item has by far; more are counted, not shown. */
const LIMIT = 200;

const OF = (row: string) => `(${row}.item_type, ${row}.document_id, ${row}.locale) = ($1, $2, $3)`;
const part = (place: StayingPlace, columns: string, from: string) =>
  `select '${place}' as place, ${columns} from ${from}`;

const PARTS = [
  part(
    'cause',
    'c.case_id, c.cause as words, c.submitted_by_name as by_name, c.submitted_at as at',
    `gongkai.review_cases c where ${OF('c')}`,
  ),
  part(
    'decision',
    'd.case_id, d.reason, d.decided_by_name, d.decided_at',
    `gongkai.decisions d join gongkai.review_cases c using (case_id) where ${OF('c')}`,
  ),
  part(
    'recall',
    'e.case_id, e.reason, e.ended_by_name, e.ended_at',
    `gongkai.case_ends e join gongkai.review_cases c using (case_id) where ${OF('c')} and e.outcome = 'recalled'`,
  ),
  part(
    'withdrawal',
    'p.withdrawal_case_id, p.reason, p.published_by_name, p.published_at',
    `gongkai.publications p where ${OF('p')} and p.kind = 'withdrawal'`,
  ),
  part(
    'schedule',
    'null, s.reason, s.scheduled_by_name, s.scheduled_at',
    `gongkai.schedules s where ${OF('s')}`,
  ),
  part(
    'embargo',
    'null, b.reason, b.set_by_name, b.set_at',
    `gongkai.embargoes b where ${OF('b')}`,
  ),
  part(
    'look-again',
    'null, l.note, l.set_by_name, l.set_at',
    `gongkai.look_agains l where ${OF('l')}`,
  ),
  part(
    'archive-hit',
    'null, h.reason, h.handled_by_name, h.handled_at',
    `gongkai.archive_handlings h where ${OF('h')}`,
  ),
  part(
    'bundle',
    'null, e.reason, e.ended_by_name, e.ended_at',
    `gongkai.bundle_ends e join gongkai.bundle_items i using (bundle_id) where ${OF('i')}`,
  ),
];

const STAYING = `select place, case_id as "caseId", words, by_name as "byName", at, count(*) over ()::int as total
  from (${PARTS.join(' union all ')}) t where btrim(words) <> '' order by at desc, words limit ${LIMIT}`;

/** The newest first, with how many there are. */
export const listStayingTexts = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<{ texts: StayingText[]; total: number }> => {
  const rows = await sql<StayingText & { total: number }>(STAYING, [type, documentId, locale]);
  return { texts: rows.map(({ total: _total, ...text }) => text), total: rows[0]?.total ?? 0 };
};
