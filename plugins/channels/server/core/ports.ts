// What the use-cases need from outside; implemented in adapters/, wired in services.ts and src/worker/main.ts.
import type { ActCase } from '../../../../src/contracts/case-subject';
import type {
  DeliveryState,
  Intent,
  Pace,
  PublicationKind,
} from '../../../../src/contracts/channel';
import type { CheckLook } from '../../../../src/contracts/check-look';
import type { DeliveryStep } from '../../../../src/contracts/connector-tools';
import type { ItemKey } from '../../../../src/contracts/item';
import type {
  BundleEndFacts,
  EmbargoFacts,
  PublicationFacts,
  Recorded,
  ScheduleFacts,
  SignatureFacts,
} from '../../../../src/contracts/register-macs';
import type { VersionedSettings } from '../../../../src/contracts/site-settings';
import type { WithdrawalWhy } from '../../../../src/contracts/withdrawal';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { BundleMember } from './bundle';
import type { DeliveryFacts, LedgerEntry } from './deliveries';
import type { EmbargoStanding } from './embargo';
import type { PublishFacts, StandingFacts } from './may-publish';
import type { PlannedDelivery } from './plan-deliveries';
import type { OpenSchedule } from './schedules';

/** Hints to the worker that these deliveries are due. Never fails: the table is the truth, the worker sweeps. */
export type HintDeliveries = (deliveryIds: readonly number[]) => void;

/** A planned delivery as its row came out. */
export type MadeDelivery = { deliveryId: number; accountId: string; due: boolean };
export type MadePublication = { publicationId: number; deliveries: MadeDelivery[] };

export type NewPublication = {
  caseId: number;
  fingerprint: string;
  kind: Extract<PublicationKind, 'first' | 'correction'>;
  supersedes: number | null;
  actor: { ref: string; name: string };
  publishedAt: Date;
  deliveries: readonly PlannedDelivery[];
  mac: string;
};
export type NewWithdrawal = {
  item: ItemKey;
  supersedes: number;
  reason: string;
  why: WithdrawalWhy;
  actor: { ref: string; name: string };
  publishedAt: Date;
  deliveries: readonly PlannedDelivery[];
  mac: string;
  /** Of the review that agreed to it. */
  caseId: number | null;
};

export type PublicationStore = {
  /** Takes the lock of the case's item; false when there is no such case. */
  lockItemOfCase(sql: Sql, caseId: number): Promise<boolean>;
  readForPublish(
    sql: Sql,
    caseId: number,
    look: Pick<CheckLook, 'listVersion' | 'knowsBytes'>,
  ): Promise<PublishFacts | null>;
  readForWithdraw(sql: Sql, item: ItemKey): Promise<StandingFacts>;
  /** A case and what was decided in it, as recorded. */
  readDecided(sql: Sql, caseId: number): Promise<Pick<PublishFacts, 'case' | 'decisions'> | null>;
  /** Ends the case, makes the publication, cancels older deliveries not begun, plans the new ones: one statement. */
  insertPublication(sql: Sql, publication: NewPublication): Promise<MadePublication>;
  insertWithdrawal(sql: Sql, withdrawal: NewWithdrawal): Promise<MadePublication>;
  readWritten(
    sql: Sql,
    caseId: number | null,
  ): Promise<{ authors: readonly string[]; saveNumber: number | null }>;
  /** The case of an act that is to be looked at by a second person. */
  openActCase(sql: Sql, act: ActCase): Promise<number>;
  /** Its items with the case that is open of each, in the order in which they were bound. */
  readBundleMembers(sql: Sql, bundleId: number): Promise<BundleMember[]>;
  endBundle(sql: Sql, end: BundleEndFacts & { mac: string }): Promise<void>;
};

export type NewSchedule = Omit<ScheduleFacts, 'dueAt' | 'scheduledAt'> & {
  dueAt: Date;
  scheduledAt: Date;
  mac: string;
};
export type ScheduleEnd = {
  outcome: 'done' | 'cancelled' | 'failed' | 'missed';
  by: { ref: string; name: string };
  /** Of what failed or was missed. */
  why?: { code: string; message: string };
};
export type ScheduleStore = {
  /** In place of the one that is open for the same act of the item, which ends as replaced. */
  insert(sql: Sql, schedule: NewSchedule): Promise<number>;
  /** Open ones whose time has come by the database's clock, the longest due first. */
  findDue(sql: Sql, limit: number): Promise<{ scheduleId: number; item: ItemKey }[]>;
  /** null: it is not open any more. */
  read(sql: Sql, scheduleId: number): Promise<OpenSchedule | null>;
  findOpen(
    sql: Sql,
    item: ItemKey,
    act: ScheduleFacts['act'],
  ): Promise<{ scheduleId: number; dueAt: Date } | null>;
  /** All items of the bundle that the item is bound in now, itself among them; none: in no bundle. */
  readBundled(sql: Sql, item: ItemKey): Promise<ItemKey[]>;
  end(sql: Sql, scheduleId: number, end: ScheduleEnd): Promise<void>;
};

export type EmbargoStore = {
  readStanding(sql: Sql, item: ItemKey): Promise<EmbargoStanding>;
  insert(sql: Sql, embargo: EmbargoFacts & { mac: string }): Promise<void>;
};

/** A change of a delivery's state with its reason; nextAttempt: when the worker looks again. */
export type DeliveryMove = {
  to: DeliveryState;
  code: string | null;
  message: string | null;
  nextAttempt: { inMs: number } | { at: Date } | 'never';
  /** The count of attempts begins anew. */
  freshAttempts?: boolean;
  intent?: Intent;
};

export type DeliveryStore = {
  /** Takes the lock of the delivery's item; false when there is no such delivery. */
  lockItemOfDelivery(sql: Sql, deliveryId: number): Promise<boolean>;
  readFacts(sql: Sql, deliveryId: number): Promise<DeliveryFacts | null>;
  /** Counts an attempt; planned or sending (looked up, absent) → sending, unless it changed meanwhile (false). */
  markSending(sql: Sql, facts: DeliveryFacts): Promise<boolean>;
  /** Changes the state, unless it is no longer `from` (false). */
  move(sql: Sql, deliveryId: number, from: DeliveryState, move: DeliveryMove): Promise<boolean>;
  /** The newest publication's delivery at the account of the facts. */
  readNewest(
    sql: Sql,
    facts: DeliveryFacts,
  ): Promise<{ deliveryId: number; state: DeliveryState } | null>;
  plan(sql: Sql, publicationId: number, accountId: string, intent: Intent): Promise<number>;
  recordRetry(sql: Sql, deliveryId: number, actor: string): Promise<void>;
  recordAbsent(sql: Sql, deliveryId: number, by: { actor: string; reason: string }): Promise<void>;
  /** Due deliveries, oldest first: planned, or sending by a worker that may be gone. */
  findDue(sql: Sql, options: { graceMs: number; limit: number }): Promise<number[]>;
};

export type LedgerStore = {
  /** Delivery confirmed + ledger row, in one statement; false when the delivery is no longer in a state of `from`. */
  confirm(
    sql: Sql,
    facts: DeliveryFacts,
    entry: LedgerEntry,
    options: { from: readonly DeliveryState[]; note?: { code: string; message: string } | null },
  ): Promise<boolean>;
};

/** When an account may be served: how many at once, how fast, by all workers together. */
export type AccountGates = {
  /** null: not now; the delivery stays due. `leave` when the attempt is over, on the same session. */
  enter(
    sql: Sql,
    facts: Pick<DeliveryFacts, 'deliveryId' | 'account'>,
    pace: Pace,
  ): Promise<{ leave(): Promise<void> } | null>;
  /** Nothing of the account goes until its settings are saved or a person resumes it. */
  park(sql: Sql, accountId: string, why: { code: string; message: string }): Promise<void>;
};

export type StepStore = {
  read(sql: Sql, deliveryId: number): Promise<DeliveryStep[]>;
  /** Rejects for a mutation that follows one without an answer. */
  write(
    sql: Sql,
    deliveryId: number,
    step: Omit<DeliveryStep, 'at'> & { by?: string },
  ): Promise<DeliveryStep>;
};

/** A batch of an old site that two people signed. Signatures in the order in which they were given. */
export type SignedBatch = { batchId: number; signatures: readonly Recorded<SignatureFacts>[] };

/** An item of a signed batch, as it will be published. */
export type TakeoverItem = {
  place: number;
  item: ItemKey;
  fingerprint: string;
  publishedAt: Date;
};
export type NewTakeover = PublicationFacts & { mac: string };

export type TakeoverStore = {
  findSigned(sql: Sql): Promise<SignedBatch[]>;
  /** Nobody else is taking over, and fewer than so many deliveries are under way. */
  hasRoom(sql: Sql, mostOpen: number): Promise<boolean>;
  /** Locks the items after a place, in one order for all who do, and answers them. */
  lockChunk(
    sql: Sql,
    batchId: number,
    chunk: { after: number; limit: number },
  ): Promise<TakeoverItem[]>;
  /** Publishes those of which nothing was public, and answers how many. */
  takeOver(sql: Sql, publications: readonly NewTakeover[]): Promise<number>;
};

export type ForgedStore = {
  /** Publications that the application never made, of those that came since the call before. */
  findNew(sql: Sql): Promise<number[]>;
  failDeliveries(
    sql: Sql,
    publicationId: number,
    why: { code: string; message: string },
  ): Promise<void>;
};

/** A connection of its own that holds the lock on the delivery's item and account; no transaction is open on it. */
export type AttemptSessions = {
  withLock<T>(
    deliveryId: number,
    work: (session: Database) => Promise<T>,
  ): Promise<{ kind: 'done'; value: T } | { kind: 'busy' } | { kind: 'missing' }>;
};

/** Site settings as of now, from the register. */
export type ReadSettings = (sql: Sql) => Promise<VersionedSettings>;
