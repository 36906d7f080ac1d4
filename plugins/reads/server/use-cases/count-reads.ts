import type { ItemKey } from '../../../../src/contracts/item';
import { toItemOfPath } from '../../../../src/contracts/portal-path';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Logger } from '../../../../src/platform/logger';
import { isRobot } from '../core/is-robot';
import type { ReadCount, ReadTally } from '../core/read-tally';
import type { RecentReads } from '../core/recent-reads';

/** What a page of ours says when it is read. */
export type SaidRead = {
  /** The page's address, from the slash on. */
  page: string;
  userAgent: string;
  /** As browsers say it; absent in old ones. */
  fetchSite: string | undefined;
  /** Stands for the reader, for the half minute that is remembered. */
  client: string;
};

export type CountReadsDeps = {
  clock: Clock;
  tally: ReadTally;
  recent: RecentReads;
  /** Whether the item's page stands on the portal. */
  stands(item: ItemKey): Promise<boolean>;
  /** In one statement; rows of items that are not on the portal are left out. */
  addReads(counts: readonly ReadCount[]): Promise<void>;
  logger: Pick<Logger, 'warn'>;
};

/** 'foreign': another site's page has sent it; 'rubbish': it names no page; 'left-out': a robot's, a reload's, of no item. */
export type CountedRead = 'counted' | 'left-out' | 'rubbish' | 'foreign';

export const createCountRead =
  ({ clock, tally, recent, stands }: CountReadsDeps) =>
  async ({ page, userAgent, fetchSite, client }: SaidRead): Promise<CountedRead> => {
    if (fetchSite !== undefined && fetchSite !== 'same-origin') return 'foreign';
    if (!/^\/[A-Za-z0-9/._-]*$/.test(page)) return 'rubbish';
    const item = toItemOfPath(page.slice(1));
    if (!item || isRobot(userAgent) || !(await stands(item))) return 'left-out';
    const at = clock.now();
    if (!recent.isNew(`${client} ${userAgent}`, page, at)) return 'left-out';
    return tally.add(item, toShanghaiDay(at)) ? 'counted' : 'left-out';
  };

/** In one statement at most so many. */
const BATCH = 1000;
/** Older ones the register takes for no reads of today or yesterday. */
const WORTH_KEEPING_DAYS = 1;

/**
 * Writes what was counted. What the database did not take stays for the next time; where only its answer was lost, these
 * reads are counted twice at worst, and never more than the seconds between two writings hold.
 */
export const createWriteReads =
  ({ clock, tally, addReads, logger }: CountReadsDeps) =>
  async (): Promise<void> => {
    const counts = tally.take();
    for (let from = 0; from < counts.length; from += BATCH) {
      try {
        await addReads(counts.slice(from, from + BATCH));
      } catch (error) {
        logger.warn({ error, waiting: counts.length - from }, 'reads could not be written yet');
        const oldest = toShanghaiDay(
          new Date(clock.now().getTime() - WORTH_KEEPING_DAYS * 24 * 3600 * 1000),
        );
        for (const { day, reads, ...item } of counts.slice(from)) {
          if (day >= oldest) tally.add(item, day, reads);
        }
        return;
      }
    }
  };
