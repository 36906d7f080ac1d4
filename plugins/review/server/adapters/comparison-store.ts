import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';

/** Whether the item ever had this revision: one item is never held against another. */
export const isRevisionOf = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  fingerprint: string,
): Promise<boolean> => {
  const [row] = await sql<{ known: boolean }>(
    `select exists (select 1 from gongkai.revisions
       where fingerprint = $4 and item_type = $1 and document_id = $2 and locale = $3) as known`,
    [type, documentId, locale, fingerprint],
  );
  return row?.known ?? false;
};

/** The case that is open of the item now. */
export const readOpenCaseId = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<number | null> => {
  const [row] = await sql<{ caseId: number }>(
    `select case_id as "caseId" from gongkai.open_cases
     where item_type = $1 and document_id = $2 and locale = $3 and subject = 'publication'`,
    [type, documentId, locale],
  );
  return row?.caseId ?? null;
};
