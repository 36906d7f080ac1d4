import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type FileStore, openFileStore } from '../../src/platform/files/file-store';

let dir: string;
let store: FileStore;
const bytes = Buffer.from('公开的文件');
const sha256 = createHash('sha256').update(bytes).digest('hex');

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'gongkai-files-'));
  store = openFileStore({ dir });
});
afterEach(() => rm(dir, { recursive: true }));

describe('the file store', () => {
  it('names bytes by their sha256, from a buffer and from a stream', async () => {
    expect(await store.put(bytes, '.PDF')).toEqual({ sha256, sizeBytes: bytes.length });
    expect(
      await store.put(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), '.pdf'),
    ).toEqual({
      sha256,
      sizeBytes: bytes.length,
    });
    expect(await readFile(store.pathOf(sha256, '.pdf'))).toEqual(bytes);
    expect(await readdir(path.join(dir, 'incoming'))).toEqual([]);
  });
  it('leaves nothing behind when the upload breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(bytes);
        throw new Error('gone');
      })(),
    );
    await expect(store.put(broken, '.pdf')).rejects.toThrow('gone');
    expect(await readdir(path.join(dir, 'incoming'))).toEqual([]);
    expect(await store.has(sha256, '.pdf')).toBe(false);
  });
  it('mends a file that is too short', async () => {
    await store.put(bytes, '.pdf');
    await writeFile(store.pathOf(sha256, '.pdf'), 'cut');
    await store.put(bytes, '.pdf');
    expect(await readFile(store.pathOf(sha256, '.pdf'))).toEqual(bytes);
  });
  it('copies, and says what it lacks', async () => {
    await store.put(bytes, '.pdf');
    const target = path.join(dir, 'site', 'files', 'copy.pdf');
    await store.copyTo(sha256, '.pdf', target);
    expect(await readFile(target)).toEqual(bytes);
    await expect(store.copyTo('0'.repeat(64), '.pdf', target)).rejects.toMatchObject({
      kind: 'missing',
      code: 'files.missing',
    });
    expect(await readdir(path.dirname(target))).toEqual(['copy.pdf']);
  });
  it('refuses names that would leave the folder', () => {
    expect(() => store.pathOf('../../etc/passwd', '')).toThrow('Not a sha256');
    expect(() => store.pathOf(sha256, '/../x')).toThrow('Not a sha256');
  });
});
