import type { CheckGround } from '../../../../src/contracts/check-look';
import type { ItemKey } from '../../../../src/contracts/item';
import { checkGround } from '../../../../src/platform/sql/check-ground';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';

const READ_GROUND = prepared(
  `select ${checkGround({ type: '$1', documentId: '$2', locale: '$3' }, '$4')} as ground`,
);

/** What an item is held against, where no other question is asked that could bring it along. */
export const readGround = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  knownVersion: number,
): Promise<CheckGround> => {
  const [row] = await sql<{ ground: CheckGround }>(READ_GROUND, [
    ...[type, documentId, locale, knownVersion],
  ]);
  return row?.ground ?? { list: null, answers: null };
};
