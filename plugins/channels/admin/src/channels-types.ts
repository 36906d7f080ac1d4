// Shapes of the delivery routes as the admin reads them. Instants are ISO strings.
import type { DeliveryState, Intent } from '../../../../src/contracts/channel';

/** One step of an outside call, as the worker wrote it before it was made. */
export type DeliveryStepRow = {
  mutation: number;
  name: string;
  state: 'prepared' | 'sent' | 'answered' | 'looked-up';
  told: Record<string, unknown>;
  at: string;
  /** 'system', or the person who looked. */
  by: string;
};
export type Delivery = {
  deliveryId: number;
  publicationId: number;
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  accountId: string;
  accountNameZh: string;
  accountNameEn: string;
  channel: string;
  connector: string;
  intent: Intent;
  state: DeliveryState;
  attempts: number;
  failureCode: string | null;
  failureMessage: string | null;
  nextAttemptAt: string | null;
  plannedAt: string;
  address: string | null;
  /** Whether the public finds it there now. */
  stands: boolean;
  awaitsPerson: boolean;
};

export type Deliveries = {
  results: Delivery[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  /** Of all deliveries, whatever the filter; by state, and 'awaitsPerson'. */
  totals: Record<string, number>;
};

export type DeliveryQuery = {
  page: string;
  pageSize: string;
  state?: string;
  accountId?: string;
  awaitsPerson?: string;
};

/** What is public now, as one account says it; files by signed address. */
export type PublishedText = {
  title: string;
  summary: string;
  text: string;
  link: string;
  files: { name: string; address: string }[];
};

/** A delivery that should have been confirmed by now. */
export type NotLive = Pick<
  Delivery,
  | 'deliveryId'
  | 'type'
  | 'documentId'
  | 'locale'
  | 'title'
  | 'accountId'
  | 'accountNameZh'
  | 'accountNameEn'
  | 'intent'
  | 'state'
  | 'awaitsPerson'
> & { publishedAt: string };

/** A time that is set for publishing or taking down. */
export type Schedule = {
  scheduleId: number;
  act: 'publish' | 'withdraw';
  type: string;
  documentId: string;
  locale: string;
  /** Of a publish. */
  caseId: number | null;
  title: string | null;
  dueAt: string;
  scheduledByName: string;
  /** Whose it is since a handover. */
  handedToName: string | null;
  /** Why it was not kept; null: it is to come. */
  problem: string | null;
};

/** What is to come, the soonest first, and what was not kept and waits for a person, the newest first. */
export type Schedules = { toCome: Schedule[]; notKept: Schedule[] };
