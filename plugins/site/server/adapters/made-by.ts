import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What makes pages: this plugin, and how a body is read. */
const ROOMS = [path.join(__dirname, '..'), path.join(__dirname, '../../../../src/platform/html')];
const CODE = /(?<!\.d|\.test)\.[jt]s$/;

const readRoom = async (room: string): Promise<string[]> => {
  const entries = await readdir(room, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files.sort();
};

/**
 * The sha256 of the code that makes the pages, with what else they follow: the address that feeds name, the templates.
 * Another one makes other pages of the same publications, and nobody has to remember to say so.
 */
export const readMadeBy = async (...others: readonly string[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const other of others) hash.update(other).update('\0');
  for (const room of ROOMS) {
    for (const file of await readRoom(room)) {
      hash.update(path.relative(room, file)).update('\0');
      hash.update(await readFile(file)).update('\0');
    }
  }
  return hash.digest('hex');
};
