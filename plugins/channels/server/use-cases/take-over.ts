import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Logger } from '../../../../src/platform/logger';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { SIGNATURES_NEEDED } from '../core/imports';
import type { NewTakeover, SignedBatch, TakeoverItem, TakeoverStore } from '../core/ports';

export type TakeOverDeps = {
  database: Database;
  takeovers: TakeoverStore;
  macs: RegisterMacs;
  logger: Logger;
  /** Items in one transaction. */
  chunk?: number;
  /** With so many deliveries under way none is added: what is published today waits behind no archive. */
  mostOpen?: number;
};

const isGenuine = ({ signatures }: SignedBatch, macs: RegisterMacs): boolean =>
  signatures.length === SIGNATURES_NEEDED &&
  signatures.every((signature) => macs.isGenuine('import-signature', signature));

/** The last who signed is who publishes. */
const toPublication = (
  { batchId, signatures }: SignedBatch,
  { item, fingerprint, publishedAt }: TakeoverItem,
  macs: RegisterMacs,
): NewTakeover => {
  const last = signatures.at(-1);
  const facts = {
    ...{ ...item, kind: 'takeover' as const, caseId: null, batchId, fingerprint, supersedes: null },
    ...{ reason: null, publishedAt },
    publishedBy: last?.signedBy ?? '',
    publishedByName: last?.signedByName ?? '',
  };
  return { ...facts, mac: macs.make('publication', facts) };
};

/**
 * Publishes the next items of batches that two people signed, as kind `takeover`, and plans their delivery to the portal.
 * For the worker to call by the clock: a batch goes out piece by piece, a killed worker goes on where it was (items that
 * are public already are passed over), several workers double nothing. Answers how many items were looked at.
 */
export const createTakeOver = ({
  database,
  takeovers,
  macs,
  logger,
  chunk = 100,
  mostOpen = 200,
}: TakeOverDeps) => {
  /** How far each batch was gone through by this process; a batch that is signed never changes. */
  const reached = new Map<number, number>();
  const findNext = async (): Promise<SignedBatch | undefined> => {
    const left = (await takeovers.findSigned(database.sql)).filter(
      ({ batchId }) => reached.get(batchId) !== Infinity,
    );
    const forged = left.filter((batch) => !isGenuine(batch, macs));
    for (const { batchId } of forged) {
      logger.error({ batchId }, 'batch with a forged signature is not taken over');
      reached.set(batchId, Infinity);
    }
    return left.find((batch) => !forged.includes(batch));
  };

  const takeChunk = async (sql: Sql, batch: SignedBatch) => {
    if (!(await takeovers.hasRoom(sql, mostOpen))) return null;
    const after = reached.get(batch.batchId) ?? 0;
    const items = await takeovers.lockChunk(sql, batch.batchId, { after, limit: chunk });
    const made = items.map((item) => toPublication(batch, item, macs));
    const taken = made.length > 0 ? await takeovers.takeOver(sql, made) : 0;
    return { taken, lastPlace: items.at(-1)?.place ?? null };
  };

  return async (): Promise<{ taken: number }> => {
    const batch = await findNext();
    if (!batch) return { taken: 0 };
    const done = await database.transact((sql) => takeChunk(sql, batch));
    if (!done) return { taken: 0 };
    reached.set(batch.batchId, done.lastPlace ?? Infinity);
    return { taken: done.taken };
  };
};
