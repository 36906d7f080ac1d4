// The portal process: public. Its pages are files; search and the like use the database's narrow role, and when that is
// away they alone are. Started by the supervisor, or alone behind nginx.
import path from 'node:path';

import { createReaderReports } from '../../plugins/reader-reports/server/create-reader-reports';
import { createReads } from '../../plugins/reads/server/create-reads';
import {
  createPortalSearch,
  SEARCH_CONNECTION_SETTINGS,
} from '../../plugins/search/server/create-search';
import { readNewestSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { systemClock } from '../platform/clock';
import { readEnv, useUtc } from '../platform/env';
import { createLogger } from '../platform/logger';
import { openPortalDatabase } from './open-portal-database';
import { createPortalServer } from './portal-server';
import { createRateLimiter } from './rate-limiter';
import { toRoutes } from './routes';

useUtc();
const logger = createLogger('portal');

/** Pages are served first. */
const WARM_UP_MS = 2_000;

const run = (): void => {
  const env = readEnv();
  const siteDir = path.resolve(env.SITE_DIR);
  const database = openPortalDatabase(env.DATABASE_PORTAL_URL, logger);
  const searchDatabase = openPortalDatabase(
    env.DATABASE_PORTAL_URL,
    logger,
    SEARCH_CONNECTION_SETTINGS,
  );
  const search = createPortalSearch({
    ...{ sql: searchDatabase.sql, siteDir, clock: systemClock, logger },
    readSite: async (sql) => (await readNewestSettings(sql)).settings,
  });
  const reads = createReads({ sql: database.sql, clock: systemClock, siteDir, logger });
  const endReads = reads.start();
  const server = createPortalServer({
    siteDir,
    assetsDir: path.resolve('public/assets'),
    logger,
    dynamic: {
      sql: database.sql,
      routes: toRoutes(env.PORTAL_ANSWERS, {
        search,
        reads,
        reports: createReaderReports(siteDir),
      }),
      limiter: createRateLimiter(systemClock),
      proxies: env.PORTAL_PROXIES,
    },
  });

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    const close = async () => {
      await Promise.all([search.flush(), endReads()]);
      await Promise.all([database.close(), searchDatabase.close()]);
    };
    server.close(() => void close().finally(() => process.exit(0)));
    server.closeIdleConnections();
    // Downloads that still run are cut off then; the reader asks for the rest by range.
    setTimeout(() => process.exit(0), 2_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);

  server.on('error', (error) => {
    logger.error({ error }, 'The portal cannot listen');
    process.exit(1);
  });
  server.listen(env.PORTAL_PORT, env.PORTAL_HOST, () => {
    const address = `http://${env.PORTAL_HOST}:${env.PORTAL_PORT}`;
    logger.info({ address }, 'The portal is ready');
    process.send?.({ type: 'ready', name: 'portal', address });
    if (env.DATABASE_PORTAL_URL !== undefined) setTimeout(search.warmUp, WARM_UP_MS).unref();
  });
};

run();
