// One submission as a piece of something larger: several items submitted together, or none.
import type { Actor } from './actor';
import type { ItemKey } from './item';
import type { Outcome } from './outcome';
import type { RevisionContent } from './revision';

type Ask = <Row extends object>(text: string, params?: readonly unknown[]) => Promise<Row[]>;

export type Submitted = { caseId: number; fingerprint: string };
/** A submission that nothing stands against; `make` opens the case, in the transaction in which it was planned. */
export type PlannedSubmission = { content: RevisionContent; make(): Promise<Submitted> };

/** Takes the item's lock and checks all that a submission asks, without a write. `urgent`: why it is an emergency. */
export type PlanSubmission = (
  sql: Ask,
  item: ItemKey,
  actor: Actor,
  urgent?: string | null,
) => Promise<Outcome<PlannedSubmission>>;
