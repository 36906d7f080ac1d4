import { describe, expect, it } from 'vitest';

import type { ItemKey } from '../../../../src/contracts/item';
import { createReadTally } from './read-tally';
import { createRecentReads } from './recent-reads';

const item = (documentId: string): ItemKey => ({
  type: 'news-post',
  documentId,
  locale: 'zh-Hans',
});

describe('the tally', () => {
  it('adds up per item and day, and begins anew once taken', () => {
    const tally = createReadTally();
    for (const day of ['2026-11-27', '2026-11-27', '2026-11-28']) tally.add(item('a'), day);
    tally.add(item('b'), '2026-11-28');
    const taken = tally.take();
    expect(taken.map(({ documentId, day, reads }) => [documentId, day, reads])).toEqual([
      ['a', '2026-11-27', 2],
      ['a', '2026-11-28', 1],
      ['b', '2026-11-28', 1],
    ]);
    expect(tally.take()).toEqual([]);
  });

  it('never holds more different items than it may, and goes on with those it has', () => {
    const tally = createReadTally(2);
    expect(['a', 'b', 'c', 'a'].map((id) => tally.add(item(id), 'day'))).toEqual([
      ...[true, true, false, true],
    ]);
  });
});

describe('recent reads', () => {
  const at = (seconds: number) => new Date(seconds * 1000);

  it('takes a page loaded again within half a minute for one reading, of one reader alone', () => {
    const recent = createRecentReads();
    expect(recent.isNew('a', '/x', at(0))).toBe(true);
    expect(recent.isNew('a', '/x', at(29))).toBe(false);
    expect(recent.isNew('a', '/y', at(29))).toBe(true);
    expect(recent.isNew('b', '/x', at(29))).toBe(true);
    expect(recent.isNew('a', '/x', at(31))).toBe(true);
  });
});
