// The whole system for one browser test: CMS with its admin, worker and portal, on a database of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { findFreePort } from '../../src/platform/process/ports';
import { startTestCms } from '../support/test-cms';

const ROOT = path.resolve(__dirname, '../..');

/** Pictures of every step, kept after the run so that a person can look at them. */
export const PICTURES = path.join(ROOT, '.cache/screenshots/corridor');

const startProcess = (script: string, env: Record<string, string>): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(ROOT, 'dist/src', script), [], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child.once('message', () => resolve(child)); // the only first message is that it is ready
    child.once('exit', (code) => reject(new Error(`${script} ended with ${String(code)}`)));
  });

const endProcess = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Starts everything; `stop` ends it and removes what it made. The admin must be built (the test command does that). */
export async function startCorridor() {
  if (!existsSync(path.join(ROOT, 'dist/build/index.html'))) {
    throw new Error(
      '没有构建后台界面：请用 npm test 运行。/ The admin is not built: run npm test.',
    );
  }
  const siteDir = mkdtempSync(path.join(tmpdir(), 'gongkai-site-'));
  const portalPort = String(await findFreePort());
  const portalUrl = `http://127.0.0.1:${portalPort}`;
  const cms = await startTestCms({
    listen: true,
    admin: true,
    env: { SITE_DIR: siteDir, PORTAL_PORT: portalPort, PORTAL_URL: portalUrl },
  });
  const env = { ...cms.env, TZ: 'UTC', DATABASE_PORTAL_URL: cms.database.urls.portal };
  const children = [
    await startProcess('worker/main.js', env),
    await startProcess('portal/main.js', {
      ...env,
      DATABASE_PORTAL_URL: cms.database.urls.portal,
    }),
  ];
  mkdirSync(PICTURES, { recursive: true });
  return {
    cms,
    portalUrl,
    adminUrl: `${cms.url}/admin`,
    stop: async () => {
      await Promise.all(children.map(endProcess));
      await cms.stop();
      rmSync(siteDir, { recursive: true, force: true });
    },
  };
}
export type Corridor = Awaited<ReturnType<typeof startCorridor>>;
