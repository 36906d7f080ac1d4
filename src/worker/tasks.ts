import type { createAccounts } from '../../plugins/accounts/server/create-accounts';
import type { createAudit, createAuditHeads } from '../../plugins/audit/server/services';
import type { createDeliverer, createScheduler } from '../../plugins/channels/server/services';
import type { createFileStoreCare } from '../../plugins/content/server/create-file-store-care';
import type { createNotices } from '../../plugins/notices/server/create-notices';
import type { createPatrol } from '../../plugins/patrol/server/create-patrol';
import type { createPush } from '../../plugins/push/server/create-push';
import type { createSearchIndex } from '../../plugins/search/server/create-search-index';
import type { createSite } from '../../plugins/site/server/create-site';
import type { createStatistics } from '../../plugins/statistics/server/services';
import type { Task } from './schedule';

export type Rooms = {
  deliverer: ReturnType<typeof createDeliverer>;
  accounts: Pick<ReturnType<typeof createAccounts>, 'resealSecrets'>;
  scheduler: ReturnType<typeof createScheduler>;
  statistics: ReturnType<typeof createStatistics>;
  audit: ReturnType<typeof createAudit>;
  auditHeads: ReturnType<typeof createAuditHeads>;
  site: ReturnType<typeof createSite>;
  push: Pick<ReturnType<typeof createPush>, 'pushMarked' | 'stop'>;
  search: ReturnType<typeof createSearchIndex>;
  patrol: ReturnType<typeof createPatrol>;
  /** Some addresses outside; answers how many. */
  checkOutsideLinks: () => Promise<number>;
  notices: ReturnType<typeof createNotices>;
  fileStoreCare: ReturnType<typeof createFileStoreCare>;
  /** Departments that are taken to agree; answers how many. */
  countSilence: () => Promise<number>;
  /** Some items; answers how many. */
  scanArchive: () => Promise<number>;
};

const HOUR_MS = 3600 * 1000;

/** Attempts that changed something; what is busy or waits comes again after the pause. */
const SETTLED = ['confirmed', 'cancelled'];

/** What the worker does by the clock, queue or not. The pauses follow runs that found nothing. */
export const toTasks = ({
  deliverer,
  accounts,
  scheduler,
  statistics,
  audit,
  auditHeads,
  site,
  push,
  search,
  patrol,
  checkOutsideLinks,
  notices,
  fileStoreCare,
  countSilence,
  scanArchive,
}: Rooms): Task[] => [
  {
    name: 'channels.sweep',
    everyMs: 1000,
    run: async () => {
      const { results } = await deliverer.sweepDeliveries();
      return results.filter((result) => SETTLED.includes(result)).length;
    },
  },
  {
    name: 'channels.run-schedules',
    everyMs: 1000,
    run: async () => (await scheduler.runSchedules()).settled,
  },
  {
    name: 'channels.take-over',
    everyMs: 1000,
    run: async () => (await deliverer.takeOver()).taken,
  },
  {
    name: 'channels.expose-forged',
    everyMs: 5000,
    run: async () => {
      await deliverer.exposeForged();
      return 0;
    },
  },
  {
    name: 'statistics.count',
    everyMs: 500,
    // In one piece per pause: counting a few at a time would cost more than it hastens.
    run: async () => {
      await statistics.countPublications();
      return 0;
    },
  },
  {
    name: 'audit.seal',
    everyMs: 2000,
    run: async () => {
      await audit.sealAudit();
      return 0;
    },
  },
  {
    name: 'audit.keep-head',
    everyMs: HOUR_MS / 6,
    run: async () => {
      await auditHeads.keepHead();
      return 0;
    },
  },
  {
    name: 'site.render-lists',
    everyMs: 1000,
    run: async () => {
      await site.renderStaleLists();
      return 0;
    },
  },
  { name: 'push.marked', everyMs: 1000, run: push.pushMarked },
  {
    name: 'search.index-items',
    everyMs: 1000,
    run: async () => (await search.indexItems()).indexed,
  },
  {
    name: 'search.forget-searches',
    everyMs: HOUR_MS,
    run: async () => {
      await search.forgetSearches();
      return 0;
    },
  },
  // After a change of REGISTER_KEY; else it finds nothing.
  { name: 'accounts.reseal-secrets', everyMs: HOUR_MS / 6, run: accounts.resealSecrets },
  { name: 'patrol.nightly', everyMs: HOUR_MS / 6, run: patrol.patrolNightly },
  { name: 'patrol.check-links', everyMs: HOUR_MS / 60, run: checkOutsideLinks },
  { name: 'notices.collect', everyMs: 2000, run: notices.collect },
  { name: 'notices.watch-deliveries', everyMs: 30_000, run: notices.watchDeliveries },
  { name: 'notices.watch-tasks', everyMs: HOUR_MS / 6, run: notices.watchTasks },
  // One person's letter at a time.
  { name: 'notices.send-mails', everyMs: 5000, run: notices.sendMails },
  { name: 'notices.send-by-robots', everyMs: 5000, run: notices.sendByRobots },
  { name: 'review.count-silence', everyMs: HOUR_MS / 60, run: countSilence },
  { name: 'checks.scan-archive', everyMs: 5000, run: scanArchive },
  { name: 'content.remove-expunged', everyMs: 10_000, run: fileStoreCare.removeExpunged },
  {
    name: 'content.sweep-files',
    everyMs: HOUR_MS,
    run: async () => {
      await fileStoreCare.sweepFiles();
      return 0;
    },
  },
  {
    name: 'content.watch-disk',
    everyMs: HOUR_MS / 6,
    run: async () => {
      await fileStoreCare.watchDisk();
      return 0;
    },
  },
];
