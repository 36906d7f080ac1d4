import type { Logger } from '../platform/logger';
import { openPoolDatabase, type PoolDatabase } from '../platform/sql/pool-database';
import type { Sql } from '../platform/sql/sql';

/** Few and short: readers beyond them are told to come again, and static pages need none. */
const CONNECTIONS = 4;
const CONNECT_MS = 2_000;
const STATEMENT_MS = 3_000;

export type PortalDatabase = { sql: Sql; close(): Promise<void> };

/** The register as the portal's narrow role sees it. Nothing is connected before the first statement. */
export const openPortalDatabase = (
  url: string | undefined,
  logger: Pick<Logger, 'warn'>,
  settings: readonly string[] = [],
): PortalDatabase => {
  let database: PoolDatabase | undefined;
  const open = (): PoolDatabase => {
    if (url === undefined) {
      throw Object.assign(new Error('DATABASE_PORTAL_URL is not set'), { code: 'ECONNREFUSED' });
    }
    database ??= openPoolDatabase(url, {
      max: CONNECTIONS,
      connectMs: CONNECT_MS,
      statementMs: STATEMENT_MS,
      settings,
      onIdleError: (error) => logger.warn({ error }, 'database connection lost'),
    });
    return database;
  };
  return {
    sql: async (text, params) => open().sql(text, params),
    close: async () => database?.close(),
  };
};
