import { createServer } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CMS_NODE_FLAGS } from '../../src/cli/supervisor/children';
import { readCommand } from '../../src/platform/process/read-command';
import { type Folder, makeFolder, until } from './supervised-system';

let folder: Folder;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

describe('the supervisor', () => {
  it('starts in order and stops in order on Ctrl-C, PostgreSQL last', async () => {
    const run = folder.start();
    expect(await run.ready, run.output()).toBe(true);
    const postmaster = folder.postmasterPid();
    run.process.kill('SIGINT');
    run.process.kill('SIGINT'); // npm hands the same Ctrl-C on
    expect(await run.ended, run.output()).toBe(0);

    expect(folder.journal()).toEqual([
      'cms started',
      'worker started',
      'portal started',
      'portal stopped with database true',
      'cms stopped with database true',
      'worker stopped with database true',
    ]);
    expect(postmaster).toBeGreaterThan(0);
    expect(folder.postmasterPid()).toBeUndefined();
    expect(folder.state()).toBeUndefined();
  });

  it('gives each process what it needs and keeps the rest from it', async () => {
    const run = folder.start();
    expect(await run.ready, run.output()).toBe(true);
    const [cms, worker, portal] = ['cms', 'worker', 'portal'].map(folder.envOf);

    expect([cms?.role, worker?.role, portal?.role]).toEqual([
      'gongkai_app',
      'gongkai_app',
      'gongkai_portal',
    ]);
    expect(cms?.APP_KEYS).toMatch(/.{16}/);
    expect(worker).not.toHaveProperty('APP_KEYS');
    expect(worker?.REGISTER_KEY).toBe(cms?.REGISTER_KEY);
    expect(cms?.REGISTER_KEY).toMatch(/.{16}/);
    expect(portal).not.toHaveProperty('REGISTER_KEY');
    expect(portal).not.toHaveProperty('FILE_SIGNING_KEY');
    expect(portal).not.toHaveProperty('DATABASE_URL');
    for (const env of [cms, worker, portal]) {
      expect(env?.TZ).toBe('UTC');
      expect(env).not.toHaveProperty('DATABASE_OWNER_URL');
    }
    const commandOf = (name: string) => readCommand(folder.childPid(name) ?? 0);
    expect(commandOf('cms')).toContain(CMS_NODE_FLAGS.join(' '));
    expect(commandOf('worker')).not.toContain(' --');
  });

  it('stops everything when a process does not come up, and says which', async () => {
    const run = folder.start({ FAKE_FAILS: 'worker' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('fails on purpose');
    expect(run.output()).toMatch(/worker did not start \(code 3\)/);
    expect(folder.journal()).toEqual(['cms started', 'cms stopped with database true']);
    expect(folder.postmasterPid()).toBeUndefined();
  });

  it('ends while it still starts when it is asked to', async () => {
    const run = folder.start();
    await until(() => folder.journal().includes('cms started') || run.process.exitCode !== null);
    run.process.kill('SIGTERM');
    expect(await run.ended, run.output()).toBe(0);
    expect(folder.postmasterPid()).toBeUndefined();
  });

  it('names a busy port, who needs it and what to do, and leaves nothing behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(folder.ports.PORTAL_PORT, '127.0.0.1', resolve);
    });
    const run = folder.start();
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`端口 127.0.0.1:${folder.ports.PORTAL_PORT} 已被其他程序占用`);
    expect(run.output()).toContain(
      `Port 127.0.0.1:${folder.ports.PORTAL_PORT} is in use and the portal needs it`,
    );
    expect(run.output()).toContain(`PORTAL_PORT=${folder.ports.PORTAL_PORT + 1}`);
    expect(folder.postmasterPid()).toBeUndefined();
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses to start a second time beside itself', async () => {
    const first = folder.start();
    expect(await first.ready, first.output()).toBe(true);
    const second = folder.start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`已在运行（进程 ${first.process.pid}）`);
    expect(folder.childPid('portal')).toBeGreaterThan(0);
  });
});
