// Which process a state file means: the tools attach to it, and --reset refuses while it runs.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findRunning, refuseSecond, writeState } from '../../src/cli/supervisor/state-file';
import { readStart } from '../../src/platform/process/read-start';

let folder: string;
let child: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-state-'));
  mkdirSync(path.join(folder, 'cli'));
  // As the real ones do, it works in another folder than it was called from.
  const script = `process.chdir('/'); process.send('ready'); setInterval(() => undefined, 1000);`;
  writeFileSync(path.join(folder, 'cli', 'demo.cjs'), script);
  child = spawn(process.execPath, ['demo.cjs'], {
    cwd: path.join(folder, 'cli'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const stateOf = (start: string | undefined) =>
  writeState(folder, {
    supervisor: {
      pid: child.pid ?? 0,
      script: path.join(folder, 'cli', 'demo.cjs'),
      ...(start === undefined ? {} : { start }),
    },
    kind: 'demo',
    database: 'gongkai_demo',
    cmsUrl: 'http://127.0.0.1:1',
    portalUrl: 'http://127.0.0.1:2',
    children: [],
  });

describe('a supervisor that was started by a relative path', () => {
  it('is found, and a second one and --reset are refused', () => {
    stateOf(readStart(child.pid ?? 0));
    expect(findRunning(folder)?.supervisor.pid).toBe(child.pid);
    expect(() => refuseSecond(folder)).toThrow(/已在运行/);
  });

  it('is not another process that was given its number', () => {
    stateOf(readStart(process.pid)?.replace(/\d+$/, '1'));
    expect(findRunning(folder)).toBeUndefined();
  });

  it('is over when it was killed, whether or not anybody has waited for it', async () => {
    stateOf(readStart(child.pid ?? 0));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(findRunning(folder)).toBeUndefined();
  });
});
