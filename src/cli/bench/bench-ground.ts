// What the bench stands on: three databases of the embedded cluster and a folder, all gone afterwards.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { openCluster } from '../../platform/embedded-postgres/open-cluster';
import type { EnvSource, EnvWithSecrets } from '../../platform/env';
import { findFreePort } from '../../platform/process/ports';
import { withoutAbsent } from '../demo/without-absent';
import { type SystemFacts, toChildren } from '../supervisor/children';
import { openDatabase, toClusterOptions } from '../supervisor/open-database';
import { toPlace } from '../supervisor/place';

const NAMES = {
  ours: 'gongkai_bench',
  plain: 'gongkai_bench_plain',
  statistics: 'gongkai_bench_statistics',
  site: 'gongkai_bench_site',
} as const;

export type BenchGround = {
  facts: SystemFacts;
  oursEnv: Record<string, string>;
  plainFolder: string;
  plainUrl: string;
  statisticsUrls: { superuser: string; app: string };
  /** A register for an archive alone; `env` is that of a worker on it. */
  archive: { superuserUrl: string; env: Record<string, string> };
  close(): Promise<void>;
};

/** Makes the databases anew; what a killed bench left is dropped first. */
export const openBenchGround = async (
  given: EnvWithSecrets,
  source: EnvSource,
): Promise<BenchGround> => {
  const env = {
    ...given,
    PORT: await findFreePort(),
    LOG_LEVEL: 'error' as const,
    REDIS_URL: undefined,
  };
  const cluster = await openCluster(toClusterOptions(env));
  const place = toPlace(env, NAMES.ours);
  const clear = async () => {
    for (const name of Object.values(NAMES)) {
      if (await cluster.hasDatabase(name)) await cluster.dropDatabase(name);
    }
    rmSync(place.dataDir, { recursive: true, force: true });
  };
  await clear();
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  const ours = await openDatabase({ env, place, make: true });
  await cluster.ensureDatabase(NAMES.plain);
  // Closing it now would stop the server: all are left together.
  const statistics = await openDatabase({
    env,
    place: toPlace(env, NAMES.statistics),
    make: true,
  });
  const sitePlace = toPlace(env, NAMES.site);
  const site = await openDatabase({ env, place: sitePlace, make: true });
  const envOf = (of: SystemFacts, child: string) =>
    withoutAbsent(toChildren(of).find(({ name }) => name === child)?.env ?? {});
  const facts = { env, source, place, urls: ours.urls };
  return {
    facts,
    oursEnv: { ...envOf(facts, 'cms'), DATABASE_OWNER_URL: ours.urls.owner },
    plainFolder: path.join(place.dataDir, 'plain'),
    plainUrl: cluster.urlFor('gongkai_app', NAMES.plain),
    statisticsUrls: {
      superuser: cluster.urlFor('postgres', NAMES.statistics),
      app: cluster.urlFor('gongkai_app', NAMES.statistics),
    },
    archive: {
      superuserUrl: cluster.urlFor('postgres', NAMES.site),
      env: envOf({ ...facts, place: sitePlace, urls: site.urls }, 'worker'),
    },
    close: async () => {
      await clear();
      rmSync(sitePlace.dataDir, { recursive: true, force: true });
      await site.close();
      await statistics.close();
      await ours.close();
      await cluster.release();
    },
  };
};
