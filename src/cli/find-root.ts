import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the checkout (with package.json and database/), from the sources as from dist. */
export function findRoot(from: string = __dirname): string {
  const hasBoth = ['package.json', 'database'].every((name) => existsSync(path.join(from, name)));
  if (hasBoth) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error(`no checkout above ${__dirname}`);
  return findRoot(parent);
}
