import { rmSync } from 'node:fs';

import { AppError } from '../../platform/app-error';
import { openCluster } from '../../platform/embedded-postgres/open-cluster';
import { withClient } from '../../platform/embedded-postgres/prepare-database';
import type { Env } from '../../platform/env';
import { toClusterOptions } from '../supervisor/open-database';
import type { Place } from '../supervisor/place';
import { refuseSecond } from '../supervisor/state-file';

/**
 * Drops the demo's database and its files. Refuses (AppError `database.other-kind`) what is not marked as demo, and
 * `supervisor.running` while the demo runs.
 */
export async function resetDemo(env: Env, place: Place): Promise<void> {
  refuseSecond(place.dataDir);
  const cluster = await openCluster(toClusterOptions(env));
  try {
    if (await cluster.hasDatabase(place.database)) {
      await refuseReal(cluster.urlFor('gongkai_owner', place.database), place.database);
      await cluster.dropDatabase(place.database);
    }
    rmSync(place.dataDir, { recursive: true, force: true });
  } finally {
    await cluster.release();
  }
}

async function refuseReal(ownerUrl: string, database: string): Promise<void> {
  const kind = await withClient(ownerUrl, async (client) => {
    // A demo that was killed before its first migration has no mark and no content either.
    const { rows: tables } = await client.query<{ found: boolean }>(
      `select to_regclass('gongkai.installation') is not null as found`,
    );
    if (tables[0]?.found !== true) return 'demo';
    const { rows } = await client.query<{ kind: string }>('select kind from gongkai.installation');
    return rows[0]?.kind ?? 'demo';
  });
  if (kind === 'demo') return;
  throw new AppError({
    kind: 'denied',
    code: 'database.other-kind',
    message:
      `数据库 ${database} 标记为正式数据库，不会删除。\n` +
      `The database ${database} is marked as real and is not dropped.`,
    details: { database },
  });
}
