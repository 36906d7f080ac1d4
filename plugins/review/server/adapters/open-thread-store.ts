import type { ItemKey } from '../../../../src/contracts/item';
import type { OpenThread } from '../../../../src/contracts/remark';
import { OPEN_THREADS } from '../../../../src/platform/sql/open-threads';
import type { Sql } from '../../../../src/platform/sql/sql';

/** Remarks on an item that nobody has resolved; null: none. */
export const readOpenThreads = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<OpenThread[] | null> => {
  const [row] = await sql<{ openThreads: OpenThread[] | null }>(
    `select ${OPEN_THREADS} as "openThreads"`,
    [type, documentId, locale],
  );
  return row?.openThreads ?? null;
};
