// A batch (导入批次) of pages of an old site: what people see of it, and what may be done with it.
import type { Refusal } from './refusals';

export type BatchState = 'open' | 'awaits-signature' | 'signed' | 'taken-over' | 'discarded';

export type Signature = { signedBy: string; signedByName: string; signedAt: Date };

export type Batch = {
  batchId: number;
  name: string;
  source: string;
  begunBy: string;
  begunByName: string;
  begunAt: Date;
  /** Of the closure once there is one, else as many as there are now. */
  items: number;
  /** What is signed: null while the batch is open. */
  sha256: string | null;
  closedAt: Date | null;
  /** What the import reported: totals and remarks. */
  report: Record<string, unknown> | null;
  signatures: Signature[];
  discard: { reason: string; discardedByName: string; discardedAt: Date } | null;
  /** How many of its items have a publication. */
  published: number;
  /** How many of them stand on the portal. */
  standing: number;
};

export const SIGNATURES_NEEDED = 2;

/** Where a batch stands; what went wrong last wins over what was done before. */
export const toBatchState = (
  batch: Pick<Batch, 'discard' | 'sha256' | 'signatures' | 'published' | 'items'>,
): BatchState => {
  if (batch.discard) return 'discarded';
  if (batch.sha256 === null) return 'open';
  if (batch.signatures.length < SIGNATURES_NEEDED) return 'awaits-signature';
  return batch.published < batch.items ? 'signed' : 'taken-over';
};

/** Why this person may not sign what they saw; null when they may. */
export const findSigningObstacle = (
  batch: Batch | null,
  { sha256, signer }: { sha256: string; signer: string },
): Refusal | null => {
  if (!batch) return 'channels.no-batch';
  if (batch.discard) return 'channels.batch-discarded';
  if (batch.sha256 === null) return 'channels.batch-open';
  if (batch.signatures.length >= SIGNATURES_NEEDED) return 'channels.batch-signed';
  if (batch.signatures.some(({ signedBy }) => signedBy === signer))
    return 'channels.signed-already';
  return batch.sha256 === sha256 ? null : 'channels.batch-differs';
};

export const findDiscardObstacle = (batch: Batch | null): Refusal | null => {
  if (!batch) return 'channels.no-batch';
  if (batch.discard) return 'channels.batch-discarded';
  return batch.signatures.length >= SIGNATURES_NEEDED ? 'channels.batch-signed' : null;
};
