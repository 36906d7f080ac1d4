import { spawn } from 'node:child_process';
import path from 'node:path';

import { readResult } from './read-result';
import type { Ran } from './render-proof';
import { type Step, toCommand } from './to-steps';

/**
 * Runs a command of ours as a process of its own, its progress on this terminal. A signal to us is handed on; the child then
 * ends in its own order (exit code 130 or the signal's).
 */
export const runStep = async (step: Step): Promise<Ran> => {
  const startedAt = performance.now();
  const { exitCode, stdout } = await run(path.join(__dirname, '..', `${step.name}.js`), step.args);
  const result = readResult(step.name, stdout);
  return {
    name: step.name,
    command: toCommand(step),
    seconds: (performance.now() - startedAt) / 1000,
    exitCode,
    ...(result === undefined ? {} : { result }),
  };
};

const run = (script: string, args: string[]) =>
  new Promise<{ exitCode: number; stdout: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const handOn = (signal: NodeJS.Signals) => void child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, handOn);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, handOn);
      resolve({ exitCode: code ?? 130, stdout: Buffer.concat(chunks).toString('utf8') });
    });
  });
