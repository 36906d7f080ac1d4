// vitest runs this once for each project that asks for it; they share one server, stopped by the last.
import type { TestProject } from 'vitest/node';

import { openTestCluster } from './test-database';

type Shared = { users: number; opened: ReturnType<typeof openTestCluster> };

// Each project loads this file anew, so the shared server hangs on the process and not on the module.
const KEY = Symbol.for('gongkai.test-database');
const place = globalThis as { [KEY]?: Shared };

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (place[KEY] ??= { users: 0, opened: openTestCluster() });
  shared.users += 1;
  const { server, close } = await shared.opened;
  project.provide('testServer', server);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete place[KEY];
    await close();
  };
}
