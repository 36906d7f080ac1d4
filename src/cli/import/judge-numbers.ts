// Index numbers (索引号) and document numbers (文号) that pages of an old site bring along: the register takes each of them from
// one document alone, so what clashes is said before anything is written.
import { isIndexNumber } from '../../../plugins/content/server/core/index-number';
import type { Sql } from '../../platform/sql/sql';
import type { PlannedPage } from './plan-import';

type NumberField = 'indexNumber' | 'documentNumber';
/** Who has a number here: the document, and what to call it. */
export type Holder = { number: string; documentId: string; name: string };
export type FindHolders = (numbers: {
  indexNumbers: readonly string[];
  documentNumbers: readonly string[];
}) => Promise<{ indexNumbers: readonly Holder[]; documentNumbers: readonly Holder[] }>;

const NAME = `coalesce('《' || (select convert_from(b.bytes, 'UTF8')::jsonb ->> 'title' from gongkai.revisions r
      join gongkai.revision_bytes b using (fingerprint) where r.item_type = 'normative-document' and r.document_id = taken.document_id
      order by r.stored_at desc limit 1) || '》', taken.document_id)`;

const INDEX_NUMBERS = `select taken.number, taken.document_id as "documentId", ${NAME} as name from (
    select number, document_id from gongkai.index_numbers where number = any ($1::text[])
    union select n.index_number, n.document_id from gongkai.revision_numbers n join gongkai.import_items i using (fingerprint)
      where n.index_number = any ($1::text[]) and not exists (select from gongkai.import_discards d where d.batch_id = i.batch_id)) taken`;
const DOCUMENT_NUMBERS = `select taken.number, taken.document_id as "documentId", ${NAME} as name from (
    select n.document_number as number, n.document_id from gongkai.revision_numbers n
    where n.document_number = any ($1::text[]) and (
      exists (select from gongkai.live_publications l where l.item_type = 'normative-document' and l.fingerprint = n.fingerprint)
      or exists (select from gongkai.review_cases c join gongkai.open_cases o using (case_id) where c.fingerprint = n.fingerprint)
      or exists (select from gongkai.import_items i where i.fingerprint = n.fingerprint
        and not exists (select from gongkai.import_discards d where d.batch_id = i.batch_id)))) taken`;

/** Reads from the register which of these numbers somebody has, or waits with in a batch. */
export const createFindHolders =
  (sql: Sql): FindHolders =>
  async ({ indexNumbers, documentNumbers }) => ({
    indexNumbers: await sql<Holder>(INDEX_NUMBERS, [indexNumbers]),
    documentNumbers: await sql<Holder>(DOCUMENT_NUMBERS, [documentNumbers]),
  });

const toNumbers = (pages: readonly PlannedPage[], field: NumberField): string[] => [
  ...new Set(pages.map((page) => page[field]).filter((number) => number !== '')),
];

const markField = (
  pages: readonly PlannedPage[],
  field: NumberField,
  holders: readonly Holder[],
): void => {
  const kind = field === 'indexNumber' ? 'index-number' : 'document-number';
  const before = new Map<string, PlannedPage>();
  for (const page of pages) {
    const number = page[field];
    if (number === '') continue;
    const first = before.get(number);
    if (first) page.remarks.push({ code: `${kind}-twice`, about: `${number}（${first.key}）` });
    else before.set(number, page);
    // A second run finds what the first one brought in.
    const holder = holders.find(
      (one) => one.number === number && one.documentId !== page.documentId,
    );
    if (holder) page.remarks.push({ code: `${kind}-taken`, about: `${number}（${holder.name}）` });
  }
};

/** Says of each normative document which of its numbers is another's, here or in the batch itself. */
export const judgeNumbers = async (
  pages: readonly PlannedPage[],
  findHolders: FindHolders,
): Promise<void> => {
  const documents = pages.filter(({ type }) => type === 'normative-document');
  const found = await findHolders({
    indexNumbers: toNumbers(documents, 'indexNumber'),
    documentNumbers: toNumbers(documents, 'documentNumber'),
  });
  markField(documents, 'indexNumber', found.indexNumbers);
  markField(documents, 'documentNumber', found.documentNumbers);
  for (const { indexNumber, remarks } of documents) {
    if (indexNumber !== '' && !isIndexNumber(indexNumber))
      remarks.push({ code: 'index-number-odd', about: indexNumber });
  }
};
