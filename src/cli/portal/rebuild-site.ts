import path from 'node:path';

import { createPush } from '../../../plugins/push/server/create-push';
import { toFar } from '../../../plugins/push/server/to-far';
import { OWN_PATHS } from '../../../plugins/site/server/core/site-path';
import { createSite } from '../../../plugins/site/server/create-site';
import { systemClock } from '../../platform/clock';
import { openFileStore } from '../../platform/files/file-store';
import { createLogger } from '../../platform/logger';
import { openRegisterMacs } from '../../platform/register-keys';
import { openPoolDatabase, type PoolDatabase } from '../../platform/sql/pool-database';
import { attach, type Attached } from '../supervisor/attach';

const EVERY = 1000;

/** Where it lies on another machine; a demo's site is never pushed to where the public reads. */
const openAttachedPush = ({ env, place: { kind, siteDir } }: Attached, database: PoolDatabase) =>
  createPush({
    ...{ database, siteDir, logger: createLogger('push') },
    far: kind === 'real' ? toFar(env, OWN_PATHS) : undefined,
  });

/** The site of the database that a command is attached to; what it changes is marked for the worker to push. */
export const openAttachedSite = (attached: Attached, database: PoolDatabase) => {
  const { env, place, portalUrl } = attached;
  const push = openAttachedPush(attached, database);
  const site = createSite({
    database,
    siteDir: place.siteDir,
    ownTemplates: env.SITE_TEMPLATES,
    takesReports: env.PORTAL_ANSWERS.includes('reports'),
    takesSearch: env.PORTAL_ANSWERS.includes('search'),
    onTemplatesRefused: (problems) => {
      for (const { file, line, message } of problems)
        console.error(`模板有误，沿用原有模板 / template refused: ${file}:${line} ${message}`);
    },
    files: openFileStore({ dir: path.join(place.dataDir, 'files') }),
    clock: systemClock,
    portalUrl,
    macs: openRegisterMacs(env),
    push: push.site,
  });
  return { ...site, patrolled: push.patrolled(site) };
};

/** Safe while the system runs: deliveries and the renderer wait for each page, not for the whole. */
export const rebuildSite = async (databaseName: string | undefined): Promise<number> => {
  const attached = await attach({ databaseName });
  const database = openPoolDatabase(attached.urls.app, { max: 4 });
  try {
    const site = openAttachedSite(attached, database);
    const startedAt = performance.now();
    const { changed, notMade } = await site.renderAll((done, total) => {
      if (done % EVERY === 0) console.error(`${done} / ${total}`);
    });
    const { files, sha256 } = await site.sumUp();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(
      `已重新生成：${files} 个文件，其中 ${changed} 个页面有改动，${seconds} 秒 / made anew: ${files} files, ${changed} pages changed`,
    );
    // The same publications, settings, templates and date give the same sum, on any machine.
    console.log(`sha256 ${sha256}`);
    for (const page of notMade)
      console.error(`模板无法生成，沿用原有页面 / no template prints it: ${page}`);
    return notMade.length === 0 ? 0 : 1;
  } finally {
    await database.close();
    await attached.release();
  }
};
