// DATA_DIR/run/state.json: what runs for this data folder, so that the tools find it and a later start cleans up.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../platform/app-error';
import type { Logger } from '../../platform/logger';
import { readCommand } from '../../platform/process/read-command';
import { readStart } from '../../platform/process/read-start';
import { sleep } from '../../platform/process/sleep';
import type { ChildFacts } from './child';

/** No passwords in it. */
export type SystemState = {
  /** `start`: what readStart says of it, since its command line may name the script in any way. */
  supervisor: { pid: number; script: string; start?: string };
  kind: 'real' | 'demo';
  database: string;
  cmsUrl: string;
  portalUrl: string;
  /** Absent with DATABASE_URL. */
  postgres?: { home: string; port: number };
  children: ChildFacts[];
};

const ORPHAN_MS = 15_000;

/** Writes the state in one step, for the owner only. */
export function writeState(dataDir: string, state: SystemState): void {
  const file = toFile(dataDir);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
}

export function removeState(dataDir: string): void {
  rmSync(toFile(dataDir), { force: true });
}

/** What the file says, whether or not it still runs. */
export function readState(dataDir: string): SystemState | undefined {
  const file = toFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SystemState) : undefined;
}

/** The system that runs on this data folder now. */
export function findRunning(dataDir: string): SystemState | undefined {
  const state = readState(dataDir);
  return state && isProcess(state.supervisor) ? state : undefined;
}

/** Throws AppError `supervisor.running` if another supervisor (not this process) serves this data folder. */
export function refuseSecond(dataDir: string): void {
  const state = findRunning(dataDir);
  if (!state || state.supervisor.pid === process.pid) return;
  const { cmsUrl, portalUrl, supervisor } = state;
  throw new AppError({
    kind: 'failed',
    code: 'supervisor.running',
    message:
      `已在运行（进程 ${supervisor.pid}）：CMS ${cmsUrl}，门户 ${portalUrl}。先在它的窗口按 Ctrl-C 停止，或运行 kill ${supervisor.pid}。\n` +
      `Already running (process ${supervisor.pid}): CMS ${cmsUrl}, portal ${portalUrl}. Stop it first with Ctrl-C there, or kill ${supervisor.pid}.`,
    details: { pid: supervisor.pid },
  });
}

/**
 * Ends what a killed supervisor left: its children notice and stop by themselves; those that do not are killed.
 * PostgreSQL is not touched, the next openCluster adopts it.
 */
export async function endOrphans(dataDir: string, logger: Logger): Promise<void> {
  const state = readState(dataDir);
  const orphans = (state?.children ?? []).filter(isProcess);
  if (orphans.length > 0) {
    const names = orphans.map(({ name }) => name);
    logger.warn(
      { names },
      '上次没有正常停止，等待遗留进程结束 / waiting for processes of a killed run to end',
    );
  }
  for (let waitedMs = 0; waitedMs < ORPHAN_MS && orphans.some(isProcess); waitedMs += 100)
    await sleep(100);
  for (const orphan of orphans.filter(isProcess)) {
    logger.warn({ name: orphan.name, pid: orphan.pid }, 'still there, killing it');
    if (orphan.pid !== undefined) process.kill(orphan.pid, 'SIGKILL');
  }
  removeState(dataDir);
}

type Known = { pid?: number; script: string; start?: string };

/** A number alone proves nothing: it may have been given to another program since. */
function isProcess({ pid, script, start }: Known): boolean {
  if (pid === undefined) return false;
  return start === undefined
    ? readCommand(pid)?.includes(script) === true
    : readStart(pid) === start;
}

function toFile(dataDir: string): string {
  return path.join(dataDir, 'run', 'state.json');
}
