import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type FileStore, openFileStore } from '../../src/platform/files/file-store';
import { listOldFiles, removeIfOld, removeLeftovers } from '../../src/platform/files/sweep-store';

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

describe('a sweep of the store', () => {
  const OLD = new Date('2020-01-01T00:00:00Z');
  const LIMIT = new Date('2025-01-01T00:00:00Z');
  const putOld = async (text: string) => {
    const { sha256 } = await store.put(Buffer.from(text), '.txt');
    await utimes(store.pathOf(sha256, '.txt'), OLD, OLD);
    return { sha256, extension: '.txt' };
  };
  const listAll = async () => {
    const all: string[] = [];
    for await (const files of listOldFiles(dir, LIMIT)) all.push(...files.map((f) => f.sha256));
    return all;
  };

  it('removes what is old, and leaves what was uploaded again meanwhile', async () => {
    const [gone, again] = [await putOld('gone'), await putOld('again')];
    expect(await listAll()).toEqual(expect.arrayContaining([gone.sha256, again.sha256]));
    await store.put(Buffer.from('again'), '.txt');
    expect(await removeIfOld(dir, gone, LIMIT)).toBe(true);
    expect(await removeIfOld(dir, again, LIMIT)).toBe(false);
    expect(await store.has(gone.sha256, '.txt')).toBe(false);
    expect(await store.has(again.sha256, '.txt')).toBe(true);
    expect(await removeIfOld(dir, gone, LIMIT)).toBe(false); // safe to repeat
  });

  it('never takes the bytes of an upload that comes at the same moment', async () => {
    for (let round = 0; round < 100; round += 1) {
      const file = await putOld(`race ${round}`);
      await Promise.all([
        removeIfOld(dir, file, LIMIT),
        store.put(Buffer.from(`race ${round}`), '.txt'),
        removeIfOld(dir, file, LIMIT),
      ]);
      expect(await store.has(file.sha256, '.txt')).toBe(true);
    }
  });

  it('killed between its two steps has lost nothing: the next one gives the name back', async () => {
    const file = await putOld('killed');
    const place = store.pathOf(file.sha256, '.txt');
    const taken = path.join(path.dirname(place), `.swept-${path.basename(place)}`);
    await rename(place, taken);
    expect(await listAll()).toEqual(expect.not.arrayContaining([file.sha256]));
    expect(await store.has(file.sha256, '.txt')).toBe(true);
    expect(await listAll()).toContain(file.sha256);
  });

  it('killed at any moment leaves each file whole or gone', async () => {
    const files = await Promise.all([...Array(400).keys()].map((n) => putOld(`many ${n}`)));
    const script = `const { removeIfOld } = require(${JSON.stringify(path.resolve('dist/src/platform/files/sweep-store.js'))});
      (async () => { for (const file of ${JSON.stringify(files)}) { await removeIfOld(${JSON.stringify(dir)}, file, new Date(${LIMIT.getTime()})); process.stdout.write('.'); } })();`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await listAll();
    const left = [];
    for (const { sha256 } of files) {
      if (await store.has(sha256, '.txt')) left.push(await store.sizeOf(sha256, '.txt'));
    }
    expect(left.length).toBeLessThan(files.length);
    expect(left.every((size) => size > 0)).toBe(true);
    const names = (await readdir(dir, { recursive: true })).filter((name) =>
      name.includes('.swept-'),
    );
    expect(names).toEqual([]);
  });

  it('removes what a killed upload was writing', async () => {
    const leftover = path.join(dir, 'incoming', '.new-killed');
    await mkdir(path.dirname(leftover), { recursive: true });
    await writeFile(leftover, 'half');
    expect(await removeLeftovers(dir, LIMIT)).toBe(0);
    await utimes(leftover, OLD, OLD);
    expect(await removeLeftovers(dir, LIMIT)).toBe(1);
  });
});
