// Queries behind 更正与撤稿. Corrections are those of what stands on the portal, under the title that stands there now;
// withdrawals those that were carried out there. Both change in the transaction that confirms a delivery.
import { isItemType, type ItemKey } from '../../../../src/contracts/item';
import { toItemPath } from '../../../../src/contracts/portal-path';
import type { RecordedPublication } from '../../../../src/contracts/publication-chain';
import { readMergedInto } from '../../../../src/contracts/withdrawal';
import { prepared } from '../../../../src/platform/sql/prepared';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toShanghaiMonth } from '../core/dates';
import type { ChangeLine } from '../core/views';
import { type GenuineEntries, keySql, readGenuine } from './genuine-entries';
import { PORTAL_ACCOUNT } from './publication-store';
import { readAllTold, type ToldRow, toTold } from './told-store';

const IN_MONTH = `($2 = '' or (p.published_at >= ($2 || '-01')::timestamp at time zone 'Asia/Shanghai'
  and p.published_at < (($2 || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai'))`;

const SAME_ITEM = (one: string, other: string) =>
  `${one}.item_type = ${other}.item_type and ${one}.document_id = ${other}.document_id and ${one}.locale = ${other}.locale`;

/** Told corrections p of what stands (e), by their revisions r. */
const CORRECTED = `gongkai.revisions r join gongkai.publications p using (fingerprint)
  join gongkai.portal_entries e on ${SAME_ITEM('e', 'p')}
  where r.tells_readers and r.locale = $1 and p.kind = 'correction' and p.publication_id <= e.publication_id
    and p.published_at >= e.published_at and ${keySql('p')} <> all ($3::text[])`;

/** Withdrawals p that readers are told of. */
const WITHDRAWN = `gongkai.publications p
  where p.withdrawal_kind is not null and p.locale = $1 and ${keySql('p')} <> all ($3::text[])
    and exists (select from gongkai.ledger l where ${SAME_ITEM('l', 'p')} and l.account_id = '${PORTAL_ACCOUNT}'
      and l.publication_id = p.publication_id)`;

const CORRECTIONS = prepared(`select c.title, c.path, c.publication, b.bytes
  from (select e.title, e.path, p.fingerprint, p.publication_id, p.published_at, ${publicationFacts('p')} as publication
    from ${CORRECTED} and ${IN_MONTH} order by p.published_at desc, p.publication_id desc limit $4) c
  join gongkai.revision_bytes b using (fingerprint) order by c.published_at desc, c.publication_id desc`);

const WITHDRAWALS = prepared(`select ${publicationFacts('p')} as publication
  from ${WITHDRAWN} and ${IN_MONTH} order by p.published_at desc, p.publication_id desc limit $4`);

type CorrectionRow = ToldRow & { title: string; path: string };
type WithdrawalRow = { publication: RecordedPublication };

const toCorrection = ({ title, path, ...row }: CorrectionRow): ChangeLine[] => {
  const told = toTold(row);
  return told ? [{ what: 'correction', title, path, ...told }] : [];
};

const toWithdrawal = ({ publication }: WithdrawalRow): ChangeLine[] => {
  const { withdrawalKind: kind, mergedInto, publishedAt } = publication;
  if (!kind) return [];
  const target = readMergedInto(mergedInto ?? null);
  return [
    {
      what: 'withdrawal',
      at: new Date(publishedAt),
      path: toItemPath(publication),
      kind,
      mergedInto: target ? toItemPath(target) : null,
    },
  ];
};

const toItems = (keys: readonly string[], locale: string): ItemKey[] =>
  keys.flatMap((key) => {
    const [type, documentId = '', of = ''] = key.split('/');
    return isItemType(type) && of === locale ? [{ type, documentId, locale }] : [];
  });

const OF_ITEM = `select ${publicationFacts('p')} as publication from gongkai.publications p
  where p.item_type = $1 and p.document_id = $2 and p.locale = $3 and p.withdrawal_kind is not null
    and exists (select from gongkai.ledger l where ${SAME_ITEM('l', 'p')} and l.account_id = '${PORTAL_ACCOUNT}'
      and l.publication_id = p.publication_id)`;

/** Of an item with a forged publication, what is genuine. */
const readOne = async (sql: Sql, guard: GenuineEntries, item: ItemKey): Promise<ChangeLine[]> => {
  const { type, documentId, locale } = item;
  const rows = await sql<WithdrawalRow>(OF_ITEM, [type, documentId, locale]);
  const genuine = rows.filter(({ publication }) =>
    guard.macs.isGenuine('publication', publication),
  );
  const held = (await guard.entryOf(sql, item))?.entry;
  const told = held
    ? await readAllTold(
        sql,
        item,
        { publicationId: held.publicationId, firstPublishedAt: held.publishedAt },
        guard.macs,
      )
    : [];
  return [
    ...genuine.flatMap(toWithdrawal),
    ...told.map((one): ChangeLine => ({
      ...one,
      what: 'correction',
      title: held?.title ?? '',
      path: held?.path ?? '',
    })),
  ];
};

/** Of all of them in a locale. */
const readMended = async (sql: Sql, guard: GenuineEntries, locale: string) => {
  const lines: ChangeLine[] = [];
  for (const item of toItems(guard.forgedItems(), locale)) {
    lines.push(...(await readOne(sql, guard, item)));
  }
  return lines;
};

/** Newest first; what came in one moment in a fixed order. */
const byTime = (a: ChangeLine, b: ChangeLine): number =>
  b.at.getTime() - a.at.getTime() || (a.path < b.path ? -1 : 1);

/** Corrections and withdrawals of a month ('' for all), newest first. */
export const readChanges = async (
  sql: Sql,
  guard: GenuineEntries,
  { locale, month, limit }: { locale: string; month: string; limit: number },
): Promise<ChangeLine[]> => {
  const corrections = await readGenuine(guard, (forged) =>
    sql<CorrectionRow>(CORRECTIONS, [locale, month, forged, limit]),
  );
  const withdrawals = await readGenuine(guard, (forged) =>
    sql<WithdrawalRow>(WITHDRAWALS, [locale, month, forged, limit]),
  );
  const mended = (await readMended(sql, guard, locale)).filter(
    ({ at }) => month === '' || toShanghaiMonth(at) === month,
  );
  const lines = [
    ...corrections.flatMap(toCorrection),
    ...withdrawals.flatMap(toWithdrawal),
    ...mended,
  ];
  return lines.sort(byTime).slice(0, limit);
};

const MONTH = `to_char(p.published_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month`;
const MONTHS = prepared(
  `select ${MONTH} from ${CORRECTED} and $2 = '' union select ${MONTH} from ${WITHDRAWN} and $2 = ''`,
);

/** Months that have any, newest first. */
export const readChangeMonths = async (
  sql: Sql,
  guard: GenuineEntries,
  locale: string,
): Promise<string[]> => {
  const rows = await sql<{ month: string }>(MONTHS, [locale, '', guard.forgedItems()]);
  const mended = await readMended(sql, guard, locale);
  const months = [
    ...rows.map(({ month }) => month),
    ...mended.map(({ at }) => toShanghaiMonth(at)),
  ];
  return [...new Set(months)].sort().reverse();
};

/** Months whose page tells of an item or did so: whatever was told of it, by whomever. */
export const readChangeMonthsOf = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<string[]> => {
  const rows = await sql<{ month: string }>(
    `select distinct ${MONTH} from gongkai.publications p
     where p.item_type = $1 and p.document_id = $2 and p.locale = $3
       and (p.kind = 'correction' or p.withdrawal_kind is not null)`,
    [type, documentId, locale],
  );
  return rows.map(({ month }) => month);
};
