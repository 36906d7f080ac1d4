import { describe, expect, it } from 'vitest';

import { createRemoveExpunged, type ExpungedFile } from './remove-expunged';

const NOW = new Date('2026-11-27T12:00:00Z');
const file = { sha256: 'a'.repeat(64), extension: '.pdf' };

const setUp = (stored: { file: ExpungedFile; touchedAt: string }[]) => {
  const marked: ExpungedFile[] = [];
  const bytes = [...stored];
  const at = (one: ExpungedFile) => bytes.findIndex((held) => held.file.sha256 === one.sha256);
  let isKilled = false;
  const remove = createRemoveExpunged({
    database: { sql: () => Promise.resolve([]), transact: () => Promise.reject(new Error('none')) },
    clock: { now: () => NOW },
    listExpunged: () => Promise.resolve([file].filter((one) => !marked.includes(one))),
    markRemoved: (_, one) => {
      if (isKilled) return Promise.reject(new Error('killed'));
      marked.push(one);
      return Promise.resolve();
    },
    removeIfOld: (one, before) => {
      const held = bytes[at(one)];
      if (!held || new Date(held.touchedAt) >= before) return Promise.resolve(false);
      bytes.splice(at(one), 1);
      return Promise.resolve(true);
    },
    has: (one) => Promise.resolve(at(one) >= 0),
  });
  return { remove, marked, bytes, kill: (is: boolean) => (isKilled = is) };
};

describe('bytes that only expunged revisions named', () => {
  it('are removed and marked, once', async () => {
    const { remove, marked, bytes } = setUp([{ file, touchedAt: '2026-11-27T11:00:00Z' }]);
    expect(await remove()).toBe(1);
    expect(await remove()).toBe(0);
    expect({ marked, bytes }).toEqual({ marked: [file], bytes: [] });
  });
  it('are marked by the next run where a kill came between', async () => {
    const { remove, marked, kill } = setUp([{ file, touchedAt: '2026-11-27T11:00:00Z' }]);
    kill(true);
    await expect(remove()).rejects.toThrow('killed');
    kill(false);
    expect(await remove()).toBe(1);
    expect(marked).toEqual([file]);
  });
  it('wait while an upload has just touched them', async () => {
    const { remove, marked, bytes } = setUp([{ file, touchedAt: '2026-11-27T11:59:30Z' }]);
    expect(await remove()).toBe(0);
    expect(marked).toEqual([]);
    expect(bytes).toHaveLength(1);
  });
});
