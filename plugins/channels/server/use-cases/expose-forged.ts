import type { Logger } from '../../../../src/platform/logger';
import type { Database } from '../../../../src/platform/sql/sql';
import { ATTEMPT_MESSAGES } from '../core/messages';
import type { ForgedStore } from '../core/ports';

/**
 * Makes visible what was forged: deliveries of publications that the application never made end as failed, with the
 * reason, those too that wait for a person; one line in the log each. For the worker to call by the clock. Nothing rests
 * on it: no attempt, entry or page takes a forged publication for one.
 */
export const createExposeForged =
  ({ database, forged, logger }: { database: Database; forged: ForgedStore; logger: Logger }) =>
  async (): Promise<{ found: number }> => {
    const found = await forged.findNew(database.sql);
    for (const publicationId of found) {
      logger.error({ publicationId }, 'forged publication in the register');
      await forged.failDeliveries(database.sql, publicationId, {
        code: 'channels.forged-publication',
        message: ATTEMPT_MESSAGES['forged-publication'],
      });
    }
    return { found: found.length };
  };
