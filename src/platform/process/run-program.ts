import { spawn } from 'node:child_process';

import { readProcessEnv } from '../env';

export type RunOptions = { stdin?: string; signal?: AbortSignal };
/** `code` null: it was killed, or `absent`: there is no such program. */
export type RunResult = { code: number | null; absent: boolean; stdout: string; stderr: string };

/** Of what it says wrong the end is kept. */
const KEPT_STDERR = 4000;

/**
 * Runs a program with arguments and without a shell, and waits until it ends. It gets of this process's environment where
 * programs are, and nothing else: no secret of ours.
 */
export const runProgram = (
  program: string,
  args: readonly string[],
  { stdin = '', signal }: RunOptions = {},
): Promise<RunResult> =>
  new Promise((resolve, reject) => {
    const env = { PATH: readProcessEnv().PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
    const child = spawn(program, args, { env, signal, stdio: ['pipe', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on(
      'data',
      (chunk: Buffer) => (stderr = (stderr + String(chunk)).slice(-KEPT_STDERR)),
    );
    // It may end before it has read what it is given; its code says how.
    child.stdin.on('error', () => undefined);
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve({ code: null, absent: true, stdout: '', stderr });
      // Aborted: 'close' follows.
      else if (error.name !== 'AbortError') reject(error);
    });
    child.on('close', (code) =>
      resolve({ code, absent: false, stdout: Buffer.concat(said).toString(), stderr }),
    );
    child.stdin.end(stdin);
  });
