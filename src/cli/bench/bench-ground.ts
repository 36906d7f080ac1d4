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
} as const;

export type BenchGround = {
  facts: SystemFacts;
  oursEnv: Record<string, string>;
  plainFolder: string;
  plainUrl: string;
  statisticsUrls: { superuser: string; app: string };
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
  // Closing it now would stop the server: all three are left together.
  const statistics = await openDatabase({
    env,
    place: toPlace(env, NAMES.statistics),
    make: true,
  });
  const facts = { env, source, place, urls: ours.urls };
  const cms = toChildren(facts).find(({ name }) => name === 'cms');
  return {
    facts,
    oursEnv: { ...withoutAbsent(cms?.env ?? {}), DATABASE_OWNER_URL: ours.urls.owner },
    plainFolder: path.join(place.dataDir, 'plain'),
    plainUrl: cluster.urlFor('gongkai_app', NAMES.plain),
    statisticsUrls: {
      superuser: cluster.urlFor('postgres', NAMES.statistics),
      app: cluster.urlFor('gongkai_app', NAMES.statistics),
    },
    close: async () => {
      await clear();
      await statistics.close();
      await ours.close();
      await cluster.release();
    },
  };
};
