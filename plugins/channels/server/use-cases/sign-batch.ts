import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs, SignatureFacts } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { type Batch, findDiscardObstacle, findSigningObstacle } from '../core/imports';
import { refuse } from '../core/refusals';

type By = Pick<Actor, 'ref' | 'name'>;
export type BatchDeps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  batches: {
    lockBatch(sql: Sql, batchId: number): Promise<void>;
    readBatch(sql: Sql, batchId: number): Promise<Batch | null>;
    addSignature(sql: Sql, signature: SignatureFacts & { mac: string }): Promise<void>;
    addDiscard(sql: Sql, input: { batchId: number; reason: string; by: By }): Promise<void>;
  };
};

/**
 * One person answers for a batch as they saw it (`sha256`). The second signature, another person's, lets the worker take
 * the batch over. Refused for what is open, discarded, changed, signed by two, or signed by them already.
 */
export const createSignBatch =
  ({ database, clock, macs, batches }: BatchDeps) =>
  async (input: { batchId: number; sha256: string; actor: By }): Promise<Outcome> =>
    database.transact(async (sql) => {
      const { batchId, sha256, actor } = input;
      await batches.lockBatch(sql, batchId);
      const batch = await batches.readBatch(sql, batchId);
      const obstacle = findSigningObstacle(batch, { sha256, signer: actor.ref });
      if (obstacle) return refuse(obstacle);
      const by = { signedBy: actor.ref, signedByName: actor.name, signedAt: clock.now() };
      const signature = { batchId, sha256, ...by };
      const mac = macs.make('import-signature', signature);
      await batches.addSignature(sql, { ...signature, mac });
      return { ok: true };
    });

/** Gives a batch up before two have signed it; its working copies stay, and may be deleted like any other. */
export const createDiscardBatch =
  ({ database, batches }: BatchDeps) =>
  async (input: { batchId: number; reason: string; actor: By }): Promise<Outcome> => {
    const { batchId, reason, actor } = input;
    if (reason.trim() === '') return refuse('channels.reason-required', 'reason');
    return database.transact(async (sql) => {
      await batches.lockBatch(sql, batchId);
      const obstacle = findDiscardObstacle(await batches.readBatch(sql, batchId));
      if (obstacle) return refuse(obstacle);
      await batches.addDiscard(sql, { batchId, reason: reason.trim(), by: actor });
      return { ok: true };
    });
  };
