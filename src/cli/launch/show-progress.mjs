import { spawn } from 'node:child_process';

import { expectedError } from './expected-error.mjs';

/**
 * Runs a long command with one line that shows that it goes on; its own output is shown only if it fails.
 * `text` says what it does, `command` is a program and its arguments.
 */
export async function runWithProgress(text, [program, ...args], options = {}) {
  const began = Date.now();
  const show = (state) => {
    const line = `${state} ${text} ${Math.round((Date.now() - began) / 1000)} s`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
  };
  show('…');
  const timer = setInterval(() => show('…'), process.stdout.isTTY ? 1000 : 15_000);
  let output = '';
  try {
    const code = await new Promise((resolve, reject) => {
      const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
      const keep = (chunk) => {
        output = (output + chunk).slice(-100_000);
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.once('error', reject);
      child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
    });
    show(code === 0 ? '✓' : '✗');
    if (process.stdout.isTTY) process.stdout.write('\n');
    if (code !== 0) throw expectedError(`${output}\n✗ ${text} (${code})`);
  } finally {
    clearInterval(timer);
  }
}
