import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import plugins from '../../config/plugins';
import { createAccounts } from '../../plugins/accounts/server/create-accounts';
import { createAudit, createAuditHeads } from '../../plugins/audit/server/services';
import { readChannelsConfig } from '../../plugins/channels/server/config';
import { deliverJob } from '../../plugins/channels/server/jobs/deliver.job';
import { createDeliverer, createScheduler } from '../../plugins/channels/server/services';
import { createChecks } from '../../plugins/checks/server/create-checks';
import { createFileStoreCare } from '../../plugins/content/server/create-file-store-care';
import { createNotices } from '../../plugins/notices/server/create-notices';
import { readPatrolConfig } from '../../plugins/patrol/server/config';
import { createLinks } from '../../plugins/patrol/server/create-links';
import { createPatrol } from '../../plugins/patrol/server/create-patrol';
import { createPush } from '../../plugins/push/server/create-push';
import { toFar } from '../../plugins/push/server/to-far';
import { createSilence } from '../../plugins/review/server/create-silence';
import { createSearchIndex } from '../../plugins/search/server/create-search-index';
import { readNewestSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { OWN_PATHS } from '../../plugins/site/server/core/site-path';
import { createSite } from '../../plugins/site/server/create-site';
import { createStatistics } from '../../plugins/statistics/server/services';
import { openConnectors } from '../connectors/open-connectors';
import type { Connector } from '../contracts/channel';
import { toRegisterKeys } from '../contracts/register-macs';
import { systemClock } from '../platform/clock';
import type { Env } from '../platform/env';
import { openFileStore } from '../platform/files/file-store';
import type { Logger } from '../platform/logger';
import { openQueue, type Queue } from '../platform/queue/open-queue';
import { openRegisterMacs, requireKnownKey } from '../platform/register-keys';
import { openSecretBox } from '../platform/secret-box';
import { openPoolDatabase, type PoolDatabase } from '../platform/sql/pool-database';
import { toJobs } from './jobs';
import { startSchedule, type TaskHealth } from './schedule';
import { type Rooms, toTasks } from './tasks';
import { waitForRegister } from './wait-for-register';

export type Worker = { health(): TaskHealth[]; stop(): Promise<void> };

/** How long the queue's hint goes first before the sweep takes a delivery up. */
const HINT_FIRST_MS = 1000;
/** Attempts of the sweep, and statements of the other tasks, beside the queue's attempts. */
const SWEEP_CONCURRENCY = 2;
const OTHER_CONNECTIONS = 5;
const DRAIN_MS = 10_000;
const MINUTE_MS = 60_000;

const openRooms = (
  env: Env,
  database: PoolDatabase,
  queue: Queue,
  logger: Logger,
  connectors: readonly Connector[],
): Rooms => {
  const macs = openRegisterMacs(env);
  const files = openFileStore({ dir: path.join(env.DATA_DIR, 'files') });
  const push = createPush({
    ...{ database, logger, siteDir: env.SITE_DIR },
    far: toFar(env, OWN_PATHS),
  });
  const site = createSite({
    database,
    siteDir: env.SITE_DIR,
    ownTemplates: env.SITE_TEMPLATES,
    takesReports: env.PORTAL_ANSWERS.includes('reports'),
    takesSearch: env.PORTAL_ANSWERS.includes('search'),
    onTemplatesRefused: (problems) => logger.error({ problems }, 'templates refused'),
    files,
    clock: systemClock,
    portalUrl: env.PORTAL_URL,
    macs,
    push: push.site,
  });
  const links = createLinks({
    ...{ database, clock: systemClock },
    siteDir: env.SITE_DIR,
    portalUrl: env.PORTAL_URL,
  });
  const accounts = createAccounts({
    ...{ database, secrets: openSecretBox(env) },
    connectors: () => Promise.resolve(connectors),
  });
  const deliverer = createDeliverer({
    database,
    connectors: [site.connector, ...connectors],
    openAccount: accounts.openAccount,
    readFile: ({ sha256, extension }) => buffer(files.read(sha256, extension)),
    // The pool's own sql: what was read is kept for each, and that of an attempt lives as long as the attempt.
    readSettings: () => readNewestSettings(database.sql),
    logger,
    macs,
    sweep: { graceMs: HINT_FIRST_MS, concurrency: SWEEP_CONCURRENCY },
  });
  const checks = createChecks({
    ...{ clock: systemClock, files, macs },
    // Neither scan nor publication asks what is linked.
    nameDocuments: () => Promise.resolve([]),
  });
  const { scheduleLateLimitMinutes, liveLimitMinutes } = readChannelsConfig(
    plugins().channels.config,
  );
  const scheduler = createScheduler({
    database,
    clock: systemClock,
    macs,
    beginLook: checks.beginLook,
    hintDeliveries: (ids) => {
      for (const deliveryId of ids) queue.hint(deliverJob, { deliveryId });
    },
    logger,
    lateLimitMs: scheduleLateLimitMinutes * MINUTE_MS,
  });
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  const notices = createNotices({
    ...{ database, clock: systemClock, macs, logger, adminUrl: `${env.CMS_URL}/admin` },
    secrets: openSecretBox(env),
    smtp: url && from ? { url, from } : null,
    liveLimitMs: liveLimitMinutes * MINUTE_MS,
    innerRanges: env.OUTGOING_INNER,
  });
  const search = createSearchIndex({
    ...{ database, siteDir: env.SITE_DIR, readHeld: site.readHeld, isApart: true },
    registerKeys: toRegisterKeys(env.REGISTER_KEY ?? ''),
  });
  return {
    site,
    push,
    search,
    patrol: createPatrol({
      ...{ database, clock: systemClock, logger, site: push.patrolled(site) },
      findLinks: links.findLinks,
    }),
    checkOutsideLinks: readPatrolConfig(plugins().patrol.config).outsideLinks
      ? links.checkOutside
      : () => Promise.resolve(0),
    deliverer,
    accounts,
    scheduler,
    notices,
    statistics: createStatistics({ database }),
    audit: createAudit({ database }),
    auditHeads: createAuditHeads({ database, dataDir: env.DATA_DIR, clock: systemClock }),
    countSilence: createSilence({ database, clock: systemClock, macs }),
    scanArchive: checks.openArchive(database),
    fileStoreCare: createFileStoreCare({
      database,
      clock: systemClock,
      dataDir: env.DATA_DIR,
      settings: plugins().content.config,
      logger,
    }),
  };
};

/**
 * Starts the worker: sweeps, counts, seals and renders by the clock, and takes jobs from the queue once that is reached.
 * A queue that is down delays nothing: it is tried again while the sweep does the work.
 */
export const startWorker = async (env: Env, logger: Logger): Promise<Worker> => {
  const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl, WORKER_CONCURRENCY } = env;
  const max = WORKER_CONCURRENCY + SWEEP_CONCURRENCY + OTHER_CONNECTIONS;
  const onIdleError = (error: Error) => logger.warn({ error }, 'database connection lost');
  const database = openPoolDatabase(databaseUrl, { max, onIdleError });
  let isEnding = false;
  await waitForRegister(database.sql, logger, () => isEnding);
  if (!isEnding) await requireKnownKey(database.sql, toRegisterKeys(env.REGISTER_KEY ?? ''));
  const queue = openQueue({ redisUrl, databaseUrl, logger });
  const rooms = openRooms(env, database, queue, logger, await openConnectors(env));
  const schedule = startSchedule(toTasks(rooms), logger);
  const jobs = toJobs(rooms.deliverer, () => schedule.hasten('statistics.count'));
  void workUntil(
    () => queue.work(jobs, { concurrency: WORKER_CONCURRENCY }),
    () => isEnding,
    logger,
  );
  return {
    health: () => schedule.health(),
    stop: async () => {
      isEnding = true;
      rooms.push.stop();
      await Promise.all([queue.close({ timeoutMs: DRAIN_MS }), schedule.stop()]);
      await database.close();
    },
  };
};

const RETRY_MS = 2000;

const workUntil = async (work: () => Promise<void>, isEnding: () => boolean, logger: Logger) => {
  while (!isEnding()) {
    try {
      return await work();
    } catch (error) {
      logger.warn({ error }, 'queue unreachable; the sweep takes its place');
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
};
