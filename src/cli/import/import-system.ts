// What an import runs on: the database of the system here, and a CMS inside this process for the time of the run.
import type { Core } from '@strapi/strapi';

import { AppError } from '../../platform/app-error';
import { openPoolDatabase, type PoolDatabase } from '../../platform/sql/pool-database';
import type { Database } from '../../platform/sql/sql';
import { strapiDatabase } from '../../platform/strapi/strapi-database';
import { attach, type Attached } from '../supervisor/attach';
import { toChildren } from '../supervisor/children';
import { prepareEnv } from '../supervisor/prepare-env';
import { bootCms } from '../support/boot-cms';

export type ImportSystem = {
  attached: Attached;
  /** Of this process's own, for reading. */
  database: PoolDatabase;
  /** Boots the CMS; only where something is to be written. */
  openDesk(): Promise<{ strapi: Core.Strapi; database: Database }>;
  close(): Promise<void>;
};

export const openImportSystem = async (databaseName: string | undefined): Promise<ImportSystem> => {
  const { env, source } = prepareEnv();
  const attached = await attach({ databaseName, env });
  const database = openPoolDatabase(attached.urls.app, { max: 2 });
  const closing: (() => Promise<void>)[] = [attached.release, () => database.close()];
  return {
    attached,
    database,
    openDesk: async () => {
      const { place, urls } = attached;
      const cms = toChildren({ env, source, place, urls }).find(({ name }) => name === 'cms');
      const cmsEnv = Object.entries(cms?.env ?? {}).map(([name, value]) => [name, value ?? '']);
      const { strapi, stop } = await bootCms({
        env: Object.fromEntries(cmsEnv) as Record<string, string>,
      });
      closing.push(stop);
      return { strapi, database: strapiDatabase(strapi) };
    },
    close: async () => {
      for (const step of closing.splice(0).reverse()) await step();
    },
  };
};

/** Two imports of one batch would do every page twice. The lock dies with its connection. */
export const lockBatchName = async (url: string, name: string): Promise<() => Promise<void>> => {
  const database = openPoolDatabase(url, { max: 1 });
  const [row] = await database.sql<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('import/' || $1, 0)) as taken`,
    [name],
  );
  if (row?.taken) return () => database.close();
  await database.close();
  throw new AppError({
    kind: 'failed',
    code: 'import.running',
    message: `批次“${name}”的导入正在运行。/ An import of this batch is running already.`,
  });
};
