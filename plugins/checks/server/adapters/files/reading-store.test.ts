import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { type FileStore, openFileStore } from '../../../../../src/platform/files/file-store';
import { unread } from '../../core/files/file-reading';
import type { ThreadReading } from './read-in-thread';
import { createReadings } from './reading-store';

let dir: string;
let store: FileStore;
let asked: number;
const answer = (reading: ThreadReading['reading'], isFact: boolean) => () => {
  asked += 1;
  return Promise.resolve({ reading, isFact });
};
const EMPTY = { texts: [], facts: [] };
const aFile = async (extension = '.docx') => ({
  sha256: (await store.put(Buffer.from('bytes'), extension)).sha256,
  extension,
});

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'readings-'));
  store = openFileStore({ dir });
  asked = 0;
});
afterEach(() => rm(dir, { recursive: true }));

it('reads a file once, also for those who ask at the same moment and in another process', async () => {
  const file = await aFile();
  const read = createReadings(store, answer(EMPTY, true));
  expect(await Promise.all([read(file), read(file)])).toEqual([EMPTY, EMPTY]);
  expect(await createReadings(store, answer(unread('broken'), true))(file)).toEqual(EMPTY);
  expect(asked).toBe(1);
});

it('keeps what it read under the name of the bytes, so that it goes with them', async () => {
  const file = await aFile();
  await createReadings(store, answer(EMPTY, true))(file);
  const names = await readdir(path.join(dir, file.sha256.slice(0, 2)));
  expect(names.sort()).toEqual([`${file.sha256}.docx`, `${file.sha256}.docxr1`]);
});

it('tries again later where the machine was too busy', async () => {
  const file = await aFile();
  const late = await createReadings(store, answer(unread('too-slow'), false))(file);
  expect(late.facts).toMatchObject([{ found: 'too-slow' }]);
  expect(await createReadings(store, answer(EMPTY, true))(file)).toEqual(EMPTY);
});

it('says of bytes that are not there that nobody can know, and looks again', async () => {
  const read = createReadings(store, answer(EMPTY, true));
  const gone = { sha256: '0'.repeat(64), extension: '.docx' };
  expect((await read(gone)).facts).toMatchObject([{ found: 'missing' }]);
  expect(asked).toBe(0);
});

it('says which kinds it cannot read', async () =>
  expect((await createReadings(store)(await aFile('.wps'))).facts).toMatchObject([
    { rule: 'file-unsupported' },
  ]));
