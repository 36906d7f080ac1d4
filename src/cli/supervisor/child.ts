// One supervised process: started, watched, started again with a growing delay, stopped in order.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { AppError } from '../../platform/app-error';
import type { EnvSource } from '../../platform/env';
import type { Logger } from '../../platform/logger';
import type { ReadyMessage } from '../../platform/process/supervised';
import { nextDelayMs } from './back-off';

export type ChildSpec = {
  name: string;
  /** Absolute path of the compiled script; also how a later start knows an orphan. */
  script: string;
  args?: string[];
  /** Flags of Node and V8, before the script. */
  nodeFlags?: readonly string[];
  env: EnvSource;
  /** How long it may take from SIGTERM to its end before it is killed. */
  stopMs: number;
  /** How long it may take to announce itself at the first start. */
  readyMs: number;
};

export type ChildFacts = {
  name: string;
  script: string;
  pid?: number;
  /** Where it listens, as it announced. */
  address?: string;
  state: 'starting' | 'ready' | 'crashed' | 'stopped';
  restarts: number;
};

export type Watch = {
  logger: Logger;
  /** Every line that the child prints. */
  onLine(name: string, line: string): void;
  onChange(): void;
};

export type SupervisedChild = {
  /** Starts it; resolves when it announced itself, rejects (AppError `supervisor.not-ready`) if it ends before. */
  start(): Promise<void>;
  /** SIGTERM, SIGKILL after stopMs; resolves when it is gone. Ends the watching, too. */
  stop(): Promise<void>;
  facts(): ChildFacts;
};

/** A watched child process. Once it was ready, a crash starts it again until stop is called. */
export function superviseChild(spec: ChildSpec, watch: Watch): SupervisedChild {
  const facts: ChildFacts = {
    name: spec.name,
    script: spec.script,
    state: 'starting',
    restarts: 0,
  };
  let running: ChildProcess | undefined;
  let isStopping = false;
  let wasReady = false;
  let delayMs = 0;
  let waiting: NodeJS.Timeout | undefined;

  const change = (next: Partial<ChildFacts>) => {
    Object.assign(facts, next);
    watch.onChange();
  };

  const launch = (onReady: () => void, onEnd: (how: string) => void) => {
    const startedAt = Date.now();
    const child = spawnChild(spec, watch);
    running = child;
    change({ state: 'starting', pid: child.pid, address: undefined });
    child.on('message', (message) => {
      if (!isReady(message)) return;
      wasReady = true;
      change({ state: 'ready', address: message.address });
      onReady();
    });
    child.once('error', (error) => onEnd(error.message));
    child.once('exit', (code, signal) => {
      const how = signal ?? `code ${code}`;
      running = undefined;
      change({ state: isStopping ? 'stopped' : 'crashed', pid: undefined, address: undefined });
      onEnd(how);
      if (!isStopping && wasReady) restart(how, Date.now() - startedAt);
    });
  };

  const restart = (how: string, ranMs: number) => {
    delayMs = nextDelayMs(delayMs, ranMs);
    watch.logger.error({ child: spec.name, how, delayMs }, 'crashed, will be started again');
    waiting = setTimeout(() => {
      facts.restarts += 1;
      const ready = () =>
        watch.logger.info({ child: spec.name, restarts: facts.restarts }, 'runs again');
      launch(ready, () => undefined);
    }, delayMs);
  };

  return {
    facts: () => ({ ...facts }),
    start: () =>
      new Promise<void>((resolve, reject) => {
        const overdue = setTimeout(() => {
          reject(notReady(spec, `${spec.readyMs / 1000} s`));
        }, spec.readyMs);
        const settle = (act: () => void) => {
          clearTimeout(overdue);
          act();
        };
        launch(
          () => settle(resolve),
          (how) => settle(() => reject(notReady(spec, how))),
        );
      }),
    stop: async () => {
      isStopping = true;
      clearTimeout(waiting);
      if (running) await endChild(running, spec, watch.logger);
      change({ state: 'stopped' });
    },
  };
}

/** What Node is started with: its own flags, the script, the script's arguments. */
export function toArguments({ nodeFlags = [], script, args = [] }: ChildSpec): string[] {
  return [...nodeFlags, script, ...args];
}

function spawnChild(spec: ChildSpec, watch: Watch): ChildProcess {
  const { env, name } = spec;
  const child = spawn(process.execPath, toArguments(spec), {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A process group of its own: Ctrl-C in the terminal reaches only us, and we stop them in order.
    detached: true,
  });
  for (const output of [child.stdout, child.stderr]) {
    if (output) readLines(output, (line) => watch.onLine(name, line));
  }
  return child;
}

function readLines(output: Readable, onLine: (line: string) => void): void {
  createInterface({ input: output, crlfDelay: Infinity }).on('line', onLine);
}

async function endChild(
  child: ChildProcess,
  { name, stopMs }: ChildSpec,
  logger: Logger,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const overdue = setTimeout(() => {
      logger.warn({ child: name, stopMs }, 'does not stop, killing it');
      child.kill('SIGKILL');
    }, stopMs);
    child.once('exit', () => {
      clearTimeout(overdue);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function isReady(message: unknown): message is ReadyMessage {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready'
  );
}

function notReady({ name, script }: ChildSpec, how: string): AppError {
  return new AppError({
    kind: 'failed',
    code: 'supervisor.not-ready',
    message: `${name} 未能启动（${how}），原因见上面的日志。\n${name} did not start (${how}); its log above says why.`,
    details: { name, script, how },
  });
}
