import type { Logger } from '../platform/logger';
import { sleep } from '../platform/process/sleep';
import type { Sql } from '../platform/sql/sql';

const LOG_EVERY = 20;

/** Waits until the newest part of the register that the worker needs is there: migrations belong to the launcher. */
export const waitForRegister = async (
  sql: Sql,
  logger: Logger,
  isEnding: () => boolean,
): Promise<void> => {
  for (let round = 0; !isEnding(); round += 1) {
    try {
      const [row] = await sql<{ there: boolean }>(
        `select to_regclass('gongkai.account_gates') is not null
           and to_regclass('gongkai.portal_entries_documents') is not null
           and to_regclass('gongkai.push_state') is not null
           and to_regclass('gongkai.placements') is not null as there`,
      );
      if (row?.there) return;
      if (round % LOG_EVERY === 0) logger.info({}, 'waiting for the register to be migrated');
    } catch (error) {
      // A database that is still starting is no reason to end.
      if (round % LOG_EVERY === 0) logger.warn({ error }, 'waiting for the database');
    }
    await sleep(250);
  }
};
