import { readFileSync } from 'node:fs';

const file = new URL('../supervisor/node-flags.json', import.meta.url);

/** The flags of Node that `npm run <command>` needs; those that the supervisor starts the same process with (children.ts says why). */
export function readNodeFlags(command) {
  return JSON.parse(readFileSync(file, 'utf8'))[command] ?? [];
}
