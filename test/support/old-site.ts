// The small copy of an old site in test/fixtures, brought into the desk of a test as the command brings it.
import path from 'node:path';

import { readNewestSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { inspectFile } from '../../src/cli/import/inspect-file';
import { createFindHolders } from '../../src/cli/import/judge-numbers';
import { readMapping } from '../../src/cli/import/mapping';
import { planImport } from '../../src/cli/import/plan-import';
import { openCsv } from '../../src/cli/import/read-csv';
import { openFolder } from '../../src/cli/import/read-folder';
import { finishBatch, importPages, openBatch } from '../../src/cli/import/run-import';
import { savePage } from '../../src/cli/import/save-page';
import { openFileKeeper } from '../../src/cli/import/store-files';
import type { Sql } from '../../src/platform/sql/sql';
import { strapiDatabase } from '../../src/platform/strapi/strapi-database';
import type { TestCms } from './test-cms';

const FIXTURES = path.resolve(__dirname, '../fixtures/old-site');

type ImportOptions = {
  name?: string;
  stopAfter?: number;
  /** A table in place of the folder. */
  csv?: string;
};

/** `sql`: of a pool of the test's own. Ends as an interrupted import does after so many pages. */
export const importOldSite = async (
  { strapi }: TestCms,
  sql: Sql,
  { name = '旧门户', stopAfter = Infinity, csv }: ImportOptions = {},
) => {
  const mapping = await readMapping(path.join(FIXTURES, 'mapping.json'));
  const source =
    csv === undefined
      ? openFolder(path.join(FIXTURES, 'site'), mapping)
      : await openCsv(csv, mapping);
  const { settings } = await readNewestSettings(sql);
  const ground = { settings, now: new Date() };
  const findHolders = createFindHolders(sql);
  const inspect = inspectFile;
  const plan = await planImport({ source, mapping, ground, batch: name, inspect, findHolders });
  const database = strapiDatabase(strapi);
  const batchId = await openBatch(database, { name, source: '旧门户网站 www.old.example' });
  const keepFile = await openFileKeeper(strapi, database, batchId);
  const deps = { strapi, database, batchId, root: source.root, mapping, ground, plan, keepFile };
  let saved = 0;
  const result = await importPages({
    ...{ database, batchId, source, plan, concurrency: 1, skipFaulty: true },
    stopped: () => saved >= stopAfter,
    save: async (old, planned) => {
      await savePage(deps, old, planned);
      saved += 1;
    },
  });
  if (!result.interrupted) await finishBatch(database, { batchId, plan, skipped: result.skipped });
  return { plan, batchId, result, settings };
};
