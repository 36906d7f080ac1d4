// Where the lines of the children go: to the terminal, or to files when the terminal is needed for people.
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import { toReadable } from '../../platform/logger';

const KEPT_BYTES = 10 * 1024 * 1024;

/** Shows each line with its process's name; JSON lines readably in a terminal, untouched elsewhere. */
export function printLine(name: string, line: string): void {
  const isJson = line.startsWith('{"level":');
  if (!process.stdout.isTTY) process.stdout.write(isJson ? `${line}\n` : `${name} | ${line}\n`);
  else process.stdout.write(`${name} | ${isJson ? toReadable(line) : line}\n`);
}

/** Keeps the lines of each process in `folder`/<name>.log (and one older file), and the last ones of all in memory. */
export function keepLines(folder: string): {
  onLine(name: string, line: string): void;
  lastLines(): string[];
} {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const last: string[] = [];
  const onLine = (name: string, line: string) => {
    const file = path.join(folder, `${name}.log`);
    if (existsSync(file) && statSync(file).size > KEPT_BYTES) renameSync(file, `${file}.1`);
    appendFileSync(file, `${line}\n`);
    last.push(`${name} | ${line}`);
    if (last.length > 15) last.shift();
  };
  return { onLine, lastLines: () => [...last] };
}
