// A portal of its own for each test of a file: an empty register, a folder, and columns.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach } from 'vitest';

import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import type { RevisionContent } from '../../src/contracts/revision';
import type { WithdrawalWhy } from '../../src/contracts/withdrawal';
import { settableClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { deliver, keyOf, withdrawInRegister } from './portal-register';
import { TEST_MACS } from './register-macs';
import { createTestDatabase, type TestDatabase } from './test-database';

/** Called once in a file; what it answers stands for the test that runs. */
export const prepareSite = (columns: Parameters<typeof toSiteSettings>[0] = []) => {
  let testDatabase: TestDatabase;
  let database: PoolDatabase;
  let folder: string;

  beforeEach(async () => {
    testDatabase = await createTestDatabase();
    database = openPoolDatabase(testDatabase.urls.app);
    await saveSettings(database.sql, toSiteSettings(columns, []), 'test', 'system');
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-site-'));
  });
  afterEach(async () => {
    await database.close();
    await testDatabase.drop();
    await rm(folder, { recursive: true });
  });

  const place = (name: string) => path.join(folder, 'site', name);
  /** With a new renderer each time, which does not rest. */
  const open = (portalUrl = 'https://portal.example') =>
    createSite({
      macs: TEST_MACS,
      database,
      siteDir: path.join(folder, 'site'),
      files: openFileStore({ dir: path.join(folder, 'private') }),
      clock: settableClock,
      portalUrl,
    });
  return {
    get database() {
      return database;
    },
    get ownerUrl() {
      return testDatabase.urls.owner;
    },
    get folder() {
      return folder;
    },
    open,
    place,
    page: (name: string) => readFileSync(place(name), 'utf8'),
    stands: (name: string) => existsSync(place(name)),
    withdraw: async (content: RevisionContent, at: Date, why: Partial<WithdrawalWhy> = {}) => {
      const key = keyOf(content);
      const id = await withdrawInRegister(database, key, at, why);
      await deliver(database, open().connector, id, null, key);
    },
  };
};
