import type { Patrol } from '../../../plugins/patrol/server/core/patrol';
import { createPatrol } from '../../../plugins/patrol/server/create-patrol';
import { systemClock } from '../../platform/clock';
import { createLogger } from '../../platform/logger';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { attach } from '../supervisor/attach';
import { openAttachedSite } from './rebuild-site';

const toLines = ({ found, leftOver, findings }: Patrol): string[] => {
  if (found === 0) return ['门户与登记簿一致 / the site is as published'];
  const named = findings.map(({ code, where }) => `  ${where}  [${code}]`);
  const left = leftOver === 0 ? '已全部恢复 / all mended' : `${leftOver} 处未能恢复 / not mended`;
  return [`${found} 处不一致 / differed`, ...named, left];
};

/** Finds and mends what differs on the live site now; what the worker does each night. */
export const patrolSite = async (databaseName: string | undefined): Promise<number> => {
  const attached = await attach({ databaseName });
  const database = openPoolDatabase(attached.urls.app, { max: 4 });
  try {
    const patrol = await createPatrol({
      ...{ database, clock: systemClock, logger: createLogger('patrol') },
      site: openAttachedSite(attached, database).patrolled,
    }).patrolSite();
    if (!patrol) {
      console.error('另一次巡查正在进行 / another patrol is on its way');
      return 1;
    }
    console.log(toLines(patrol).join('\n'));
    return patrol.leftOver === 0 ? 0 : 1;
  } finally {
    await database.close();
    await attached.release();
  }
};
