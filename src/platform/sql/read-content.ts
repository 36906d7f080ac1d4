import type { RevisionContent } from '../../contracts/revision';
import { toRevisionContent } from '../../contracts/revision-versions';
import { prepared } from './prepared';
import type { Sql } from './sql';

const BYTES = prepared('select bytes from gongkai.revision_bytes where fingerprint = $1');

/** The stored content of a revision; null when its bytes were expunged. */
export const readContent = async (
  sql: Sql,
  fingerprint: string,
): Promise<RevisionContent | null> => {
  // Read here and not in SQL: what a reviewer sees must be these bytes, whatever functions the database has.
  const [row] = await sql<{ bytes: Buffer }>(BYTES, [fingerprint]);
  return row ? toRevisionContent(row.bytes) : null;
};
