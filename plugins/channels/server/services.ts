import type { Pool } from 'pg';

import type { Connector } from '../../../src/contracts/channel';
import type { BeginLook } from '../../../src/contracts/check-look';
import type { OpenAccount, ReadFileBytes } from '../../../src/contracts/connector-tools';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import { AppError } from '../../../src/platform/app-error';
import type { Clock } from '../../../src/platform/clock';
import type { Logger } from '../../../src/platform/logger';
import type { Database } from '../../../src/platform/sql/sql';
import { accountGates } from './adapters/account-gates';
import { listAccounts } from './adapters/account-store';
import { openAttemptSessions } from './adapters/attempt-sessions';
import { listDeliveries } from './adapters/delivery-list';
import { createDeliveryStore } from './adapters/delivery-store';
import { embargoStore } from './adapters/embargo-store';
import { createForgedStore } from './adapters/forged-store';
import {
  addDiscard,
  addSignature,
  listBatches,
  listImportItems,
  lockBatch,
  readBatch,
  readImportedContent,
} from './adapters/import-store';
import { ledgerStore } from './adapters/ledger-store';
import { manualConnector } from './adapters/manual-connector';
import { listNotLive } from './adapters/not-live-list';
import { createPublicationStore } from './adapters/publication-store';
import { readPublishedContent } from './adapters/published-content';
import { listSchedules } from './adapters/schedule-list';
import { scheduleStore } from './adapters/schedule-store';
import { listSteps, stepStore } from './adapters/step-store';
import { takeoverStore } from './adapters/takeover-store';
import type { HintDeliveries, ReadSettings } from './core/ports';
import { createAttemptDelivery } from './use-cases/attempt-delivery';
import { createExposeForged } from './use-cases/expose-forged';
import { createPlanBundle } from './use-cases/plan-bundle';
import { createPublish } from './use-cases/publish';
import { createRecordManualEntry } from './use-cases/record-manual-entry';
import { createRetryDelivery } from './use-cases/retry-delivery';
import { createRunSchedules } from './use-cases/run-schedules';
import {
  createCancelSchedule,
  createSchedulePublish,
  createScheduleWithdraw,
} from './use-cases/schedule';
import { createSetEmbargo } from './use-cases/set-embargo';
import { createSettleAbsent } from './use-cases/settle-absent';
import { createDiscardBatch, createSignBatch } from './use-cases/sign-batch';
import { createSweepDeliveries } from './use-cases/sweep-deliveries';
import { createTakeOver } from './use-cases/take-over';
import { createWithdraw } from './use-cases/withdraw';
import { createAskWithdrawal, createPlanAgreedWithdrawal } from './use-cases/withdrawal-review';

export type ChannelsDeps = {
  database: Database;
  clock: Clock;
  hintDeliveries: HintDeliveries;
  macs: RegisterMacs;
  /** Checks of today; what publishes asks them. */
  beginLook: BeginLook;
};

/** What people do with publications and deliveries, wired. Free of Strapi: CMS, replay and commands call it. */
export const createChannels = ({
  database,
  clock,
  hintDeliveries,
  macs,
  beginLook,
}: ChannelsDeps) => {
  const deliveries = createDeliveryStore(macs);
  const entry = { database, clock, hintDeliveries, deliveries };
  const batches = { lockBatch, readBatch, addSignature, addDiscard };
  const signing = { database, clock, macs, batches };
  const publishing = {
    ...{ database, clock, hintDeliveries, macs, beginLook },
    publications: createPublicationStore(macs),
  };
  const scheduling = { ...publishing, schedules: scheduleStore };
  return {
    publish: createPublish(publishing, createPlanBundle(publishing)),
    withdraw: createWithdraw(publishing),
    askWithdrawal: createAskWithdrawal(publishing),
    planAgreedWithdrawal: createPlanAgreedWithdrawal(publishing),
    schedulePublish: createSchedulePublish(scheduling),
    scheduleWithdraw: createScheduleWithdraw(scheduling),
    cancelSchedule: createCancelSchedule(scheduling),
    setEmbargo: createSetEmbargo({ database, clock, macs, embargoes: embargoStore }),
    listSchedules: (bounds: readonly string[]) => listSchedules(database.sql, bounds),
    recordManualEntry: createRecordManualEntry({ ...entry, ledger: ledgerStore }),
    retryDelivery: createRetryDelivery({ database, hintDeliveries, deliveries }),
    settleAbsent: createSettleAbsent({ database, hintDeliveries, deliveries, steps: stepStore }),
    listSteps: (deliveryId: number) => listSteps(database.sql, deliveryId),
    listDeliveries: (filter: Parameters<typeof listDeliveries>[1]) =>
      listDeliveries(database.sql, filter),
    listNotLive: (asked: Parameters<typeof listNotLive>[1]) => listNotLive(database.sql, asked),
    listAccounts: () => listAccounts(database.sql),
    signBatch: createSignBatch(signing),
    discardBatch: createDiscardBatch(signing),
    listBatches: () => listBatches(database.sql),
    readBatch: (batchId: number) => readBatch(database.sql, batchId),
    listImportItems: (input: Parameters<typeof listImportItems>[1]) =>
      listImportItems(database.sql, input),
    readImportedContent: (batchId: number, place: number) =>
      readImportedContent(database.sql, batchId, place),
    readPublishedContent: (deliveryId: number) =>
      readPublishedContent(database.sql, deliveryId, macs),
  };
};
export type Channels = ReturnType<typeof createChannels>;

export type DelivererDeps = {
  /** Each attempt takes one connection of it for as long as it lasts. */
  database: Database & { pool: Pool };
  /** Besides `manual`, which is always there. */
  connectors: readonly Connector[];
  readSettings: ReadSettings;
  /** Without it connectors that need settings or secrets of an account have none. */
  openAccount?: OpenAccount;
  readFile?: ReadFileBytes;
  logger: Logger;
  macs: RegisterMacs;
  sweep?: { graceMs?: number; limit?: number; concurrency?: number };
};

const nothingKept = () => Promise.resolve();
const openNoAccount: OpenAccount = () =>
  Promise.resolve({
    settings: {},
    readSecret: () => Promise.resolve(null),
    keepSecret: nothingKept,
    knownSecrets: () => [],
  });
const readNoFile: ReadFileBytes = ({ sha256 }) =>
  Promise.reject(
    new AppError({
      kind: 'missing',
      code: 'channels.no-files',
      message: `没有文件库：${sha256}。/ No store of files here.`,
    }),
  );

/** What the worker does, wired: one attempt, and the sweep over what is due. Needs a pg pool of its own, no Strapi. */
export const createDeliverer = ({
  database,
  connectors,
  readSettings,
  openAccount = openNoAccount,
  readFile = readNoFile,
  logger,
  macs,
  sweep,
}: DelivererDeps) => {
  const byName = [manualConnector, ...connectors].map((one) => [one.name, one] as const);
  const deliveries = createDeliveryStore(macs);
  const attemptDelivery = createAttemptDelivery({
    sessions: openAttemptSessions(database.pool),
    deliveries,
    ledger: ledgerStore,
    connectors: Object.fromEntries(byName),
    readSettings,
    ...{ steps: stepStore, gates: accountGates, openAccount, readFile },
    logger,
  });
  const sweepDeliveries = createSweepDeliveries({
    sql: database.sql,
    deliveries,
    attempt: attemptDelivery,
    logger,
    ...sweep,
  });
  const takeOver = createTakeOver({ database, takeovers: takeoverStore, macs, logger });
  const exposeForged = createExposeForged({ database, forged: createForgedStore(macs), logger });
  return { attemptDelivery, sweepDeliveries, takeOver, exposeForged };
};

export type SchedulerDeps = ChannelsDeps & { logger: Logger; lateLimitMs: number };

/** What the worker does by the clock with times that people set. Free of Strapi. */
export const createScheduler = (deps: SchedulerDeps) => ({
  runSchedules: createRunSchedules({
    ...deps,
    publications: createPublicationStore(deps.macs),
    schedules: scheduleStore,
  }),
});
