import type { ItemKey } from '../../contracts/item';
import { liveOf, type RecordedPublication, toChain } from '../../contracts/publication-chain';
import type { RegisterMacs } from '../../contracts/register-macs';
import { prepared } from './prepared';
import { chainFacts } from './recorded-facts';
import type { Sql } from './sql';

const CHAIN = prepared(`select ${chainFacts('$1', '$2', '$3')} as publications`);

/** The publication by which an item is public, by its genuine chain; null: it is not. */
export const readLiveId = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<number | null> => {
  const [row] = await sql<{ publications: RecordedPublication[] | null }>(CHAIN, [
    ...[type, documentId, locale],
  ]);
  return liveOf(toChain(row?.publications ?? null, macs))?.publicationId ?? null;
};
