// No side door: each entrance is tried on a whole system, and what the public sees is compared before and after.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ALL_DOORS } from '../../src/cli/proof/side-doors/all-doors';
import { openDesk } from '../../src/cli/proof/side-doors/desk';
import {
  openSideDoorSystem,
  type SideDoorSystem,
} from '../../src/cli/proof/side-doors/open-system';
import { runDoors, type Tried } from '../../src/cli/proof/side-doors/run-doors';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

/** A minute on an idle machine. */
const ALL_MS = 10 * 60_000;

let database: TestDatabase;
let folder: string;
let system: SideDoorSystem;
let tried: Tried[];

beforeAll(async () => {
  database = await createTestDatabase({ kind: 'demo' });
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-doors-'));
  system = await openSideDoorSystem(database.urls, folder);
  tried = await runDoors(await openDesk(system), ALL_DOORS);
}, ALL_MS);
afterAll(async () => {
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
  await database?.drop();
});

describe('no side door', () => {
  it.each(ALL_DOORS.map(({ entrance, attempt }, index) => [entrance, attempt, index] as const))(
    '%s: %s',
    (_entrance, _attempt, index) => {
      expect(tried[index]?.problems, tried[index]?.answer).toEqual([]);
    },
  );
});
