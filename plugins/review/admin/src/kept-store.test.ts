import { describe, expect, it } from 'vitest';

import { openKeptStore, type Store } from './kept-store';

const DAY_MS = 24 * 3600 * 1000;

/** A browser's store that holds so many characters. */
const aStore = (capacity = Infinity): Store => {
  const all = new Map<string, string>();
  return {
    get length() {
      return all.size;
    },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (name) => all.get(name) ?? null,
    removeItem: (name) => void all.delete(name),
    setItem: (name, text) => {
      const others = [...all].reduce(
        (sum, [key, value]) => sum + (key === name ? 0 : value.length),
        0,
      );
      if (others + text.length > capacity) throw new Error('QuotaExceededError');
      all.set(name, text);
    },
  };
};

describe('the store of kept texts', () => {
  it('gives back what was kept last', () => {
    const kept = openKeptStore(aStore(), () => 1);
    kept.put('a', '一');
    kept.put('a', '二 三');
    expect([kept.get('a'), kept.get('b')]).toEqual(['二 三', null]);
  });
  it('finds the newest of several windows, and none of another item', () => {
    let now = 1;
    const kept = openKeptStore(aStore(), () => now++);
    kept.put('a 窗口一', '旧');
    kept.put('a 窗口二', '新');
    kept.put('ab 窗口三', '别的稿件');
    expect(kept.newest('a')).toEqual({ key: 'a 窗口二', text: '新' });
    expect(kept.newest('c')).toBeNull();
  });
  it('forgets', () => {
    const kept = openKeptStore(aStore(), () => 1);
    kept.put('a', '一');
    kept.remove('a');
    expect(kept.get('a')).toBeNull();
  });
  it('drops what is older than two weeks when it opens', () => {
    const store = aStore();
    openKeptStore(store, () => 1).put('a', '一');
    expect(openKeptStore(store, () => 1 + 13 * DAY_MS).get('a')).toBe('一');
    expect(openKeptStore(store, () => 2 + 14 * DAY_MS).get('a')).toBeNull();
  });
  it('keeps thirty texts, the newest', () => {
    let time = 0;
    const kept = openKeptStore(aStore(), () => ++time);
    for (let index = 0; index < 31; index++) kept.put(String(index), 'x');
    expect([kept.get('0'), kept.get('1'), kept.get('30')]).toEqual([null, 'x', 'x']);
  });
  it('makes room for the newest where the store is full', () => {
    let time = 0;
    const kept = openKeptStore(aStore(20), () => ++time);
    kept.put('a', '123456789');
    kept.put('b', '1234567890123');
    expect([kept.get('a'), kept.get('b')]).toEqual([null, '1234567890123']);
  });
  it('leaves what is not its own', () => {
    const store = aStore(12);
    store.setItem('jwtToken', '123456');
    openKeptStore(store, () => 1).put('a', '1234567');
    expect(store.getItem('jwtToken')).toBe('123456');
  });
});
