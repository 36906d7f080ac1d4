// Current publications, from the register.
import type { ItemKey, ItemType } from '../../../../src/contracts/item';
import { toFilePath } from '../../../../src/contracts/portal-path';
import {
  firstPublishedAt,
  liveOf,
  type RecordedPublication,
  toChain,
} from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import { prepared } from '../../../../src/platform/sql/prepared';
import { chainFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type PublishedItem, toPublishedItem } from '../core/published-item';
import type { Filter, Operator, ReadingQuery } from '../core/reading-query';

type Deps = { sql: Sql; macs: Pick<RegisterMacs, 'isGenuine'>; portalUrl: string };
type Row = {
  publicationId: number;
  chain: RecordedPublication[] | null;
  bytes: Buffer | null;
  pagePath: string | null;
};
export type Page = { items: PublishedItem[]; total: number };

const COLUMNS: Record<Filter['field'], string> = {
  documentId: 'l.document_id',
  columnId: 'e.column_id',
  publishedAt: 'l.first_published_at',
  updatedAt: 'l.published_at',
};
/** Of instants; $in is asked of ids alone. */
const COMPARED: Record<Operator, string> = {
  ...{ $eq: '=', $in: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' },
};
const ENTRY = `gongkai.portal_entries e on e.item_type = l.item_type and e.document_id = l.document_id and e.locale = l.locale`;
const ROW = `l.publication_id as "publicationId", ${chainFacts('l.item_type', 'l.document_id', 'l.locale')} as chain, b.bytes,
  case when e.publication_id = l.publication_id then e.path end as "pagePath"`;
const JOINED = `left join ${ENTRY} left join gongkai.revision_bytes b on b.fingerprint = l.fingerprint`;

const ONE = prepared(
  `select ${ROW} from gongkai.live_publications l ${JOINED}
   where l.item_type = $1 and l.document_id = $2 and l.locale = $3`,
);

const toWhere = (filters: readonly Filter[], first: number) => {
  const values: string[][] = [];
  const conditions = filters.map(({ field, operator, values: wanted }) => {
    values.push(wanted);
    const place = `$${first + values.length - 1}::text[]`;
    return field === 'documentId' || field === 'columnId'
      ? `${COLUMNS[field]} = any (${place})`
      : `${COLUMNS[field]} ${COMPARED[operator]} (${place})[1]::timestamptz`;
  });
  return { text: conditions.map((condition) => ` and ${condition}`).join(''), values };
};

/** What a list asks for: all there is of it, and a page. */
const toStatements = ({ filters, sort }: ReadingQuery) => {
  const { text, values } = toWhere(filters, 3);
  const isByColumn = filters.some(({ field }) => field === 'columnId');
  const wanted = `gongkai.live_publications l ${isByColumn ? `join ${ENTRY}` : ''}
    where l.item_type = $1 and l.locale = $2${text}`;
  const order = `order by ${COLUMNS[sort.field]} ${sort.direction}, l.document_id ${sort.direction}`;
  return {
    values,
    count: `select count(*)::int as total from ${wanted}`,
    // The page first, by the index alone; then what its items say.
    page: `with wanted as materialized (select l.* from ${wanted}
        ${order} limit $${3 + values.length} offset $${4 + values.length})
      select ${ROW} from wanted l ${JOINED} ${order}`,
  };
};

export const createPublishedItems = ({ sql, macs, portalUrl }: Deps) => {
  /** null where the register's pointer is not what the application made, or the bytes were expunged. */
  const toItem = ({ publicationId, chain: rows, bytes, pagePath }: Row): PublishedItem | null => {
    const chain = toChain(rows, macs);
    const live = liveOf(chain);
    if (live?.publicationId !== publicationId || bytes === null) return null;
    return toPublishedItem(
      {
        ...{ publicationId, pagePath, content: toRevisionContent(bytes) },
        firstPublishedAt: firstPublishedAt(chain, live),
        publishedAt: new Date(live.publishedAt),
      },
      { portalUrl, toFilePath },
    );
  };
  return {
    async find(type: ItemType, query: ReadingQuery): Promise<Page> {
      const { locale, page, pageSize } = query;
      const { values, count, page: rowsOfPage } = toStatements(query);
      const wanted = [type, locale, ...values];
      const [row] = await sql<{ total: number }>(count, wanted);
      const rows = await sql<Row>(rowsOfPage, [...wanted, pageSize, (page - 1) * pageSize]);
      const items = rows.map(toItem).filter((item): item is PublishedItem => item !== null);
      return { items, total: row?.total ?? 0 };
    },
    async findOne({ type, documentId, locale }: ItemKey): Promise<PublishedItem | null> {
      const [row] = await sql<Row>(ONE, [type, documentId, locale]);
      return row ? toItem(row) : null;
    },
  };
};
