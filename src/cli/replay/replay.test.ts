import { describe, expect, it } from 'vitest';

import { createCorpus } from '../corpus/corpus';
import { compareFigures, toComparisonTable } from './compare-figures';
import { toRate, toRateLine } from './draw-rate';
import { forEachAtOnce } from './for-each-at-once';
import { readReplayOptions, toReplayDatabase } from './replay-options';
import { toTargets } from './targets';
import { toWorkingCopy } from './to-working-copy';

describe('toTargets', () => {
  it('asks at full scale for the exact figures of the report', () => {
    expect(toTargets(2020, 1)).toEqual({
      portal: 8015,
      portalMultimedia: 1312,
      wechat: 3246,
      weibo: 1987,
    });
  });

  it('scales every figure and keeps at least one, and room for the documents', () => {
    expect(toTargets(2020, 0.02)).toEqual({
      portal: 160,
      portalMultimedia: 26,
      wechat: 65,
      weibo: 40,
    });
    const least = toTargets(2020, 0.0001);
    expect(least).toEqual({ portal: 5, portalMultimedia: 1, wechat: 1, weibo: 1 });
    const corpus = createCorpus({ from: '2020-01-01', to: '2020-12-31', figures: least });
    expect(corpus.items).toHaveLength(7);
  });

  it('refuses a year without a report, and names those that there are', () => {
    expect(() => toTargets(2019, 1)).toThrow(/2020/);
  });
});

describe('compareFigures', () => {
  const targets = { portal: 160, portalMultimedia: 26, wechat: 65, weibo: 40 };
  const found = { ...targets, normativeDocuments: 2, interpretations: 2 };

  it('is content when everything agrees', () => {
    expect(compareFigures(targets, found).every(({ equal }) => equal)).toBe(true);
  });

  it.each(Object.keys(found) as (keyof typeof found)[])('sees a difference in %s', (name) => {
    const rows = compareFigures(targets, { ...found, [name]: found[name] + 1 });
    expect(rows.filter(({ equal }) => !equal).map((row) => row.name)).toEqual([name]);
    expect(toComparisonTable(rows)).toContain('DIFFERS');
  });
});

describe('toRate', () => {
  it('counts only what this run did', () => {
    const rate = toRate({ done: 300, doneBefore: 200, total: 400, elapsedMs: 2000 });
    expect(rate).toEqual({ perSecond: 50, secondsLeft: 2 });
    expect(toRateLine('稿件', 300, 400, rate)).toMatch(/300\/400 {2}50\.0 件\/s .*0:02$/);
  });

  it('knows no time left before anything is done', () => {
    expect(toRate({ done: 5, doneBefore: 5, total: 9, elapsedMs: 9 }).secondsLeft).toBeNull();
  });
});

describe('forEachAtOnce', () => {
  it('does every item once, never more at a time than asked', async () => {
    const seen: number[] = [];
    let active = 0;
    let most = 0;
    await forEachAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, (active += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      seen.push(item);
      active -= 1;
    });
    expect(seen.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('begins nothing after a failure, and throws it', async () => {
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 2) throw new Error('two');
    };
    await expect(forEachAtOnce([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('two');
    expect(begun.length).toBeLessThan(6);
  });
});

describe('readReplayOptions', () => {
  it('has the whole year of 2020 as default, in the database named for it', () => {
    const options = readReplayOptions([]);
    expect(options).toMatchObject({ year: 2020, scale: 1, concurrency: 8, json: false });
    expect(toReplayDatabase(options)).toBe('gongkai_replay_2020');
    expect(toReplayDatabase(readReplayOptions(['--scale', '0.05']))).toBe(
      'gongkai_replay_2020_scale_0_05',
    );
  });

  it.each([
    ['--scale', '0'],
    ['--scale', '2'],
    ['--scale', 'x'],
    ['--concurrency', '0'],
    ['--yaer', '2020'],
  ])('refuses %s %s and says what is allowed', (...args) => {
    expect(() => readReplayOptions(args)).toThrow(/npm run replay/);
  });
});

describe('toWorkingCopy', () => {
  const { items } = createCorpus({
    from: '2020-01-01',
    to: '2020-12-31',
    figures: { portal: 40, portalMultimedia: 10, wechat: 10, weibo: 10 },
  });
  const known = (keys: string[]) => new Map(keys.map((key, index) => [key, String(index + 1)]));
  const ids = {
    columns: known(items.map(({ columnKey }) => columnKey)),
    departments: known(items.map(({ departmentKey }) => departmentKey)),
    pictures: known(Array.from({ length: 40 }, (_, index) => String(index + 1))),
    documents: new Map([
      ['document-1', 'doc1'],
      ['document-2', 'doc2'],
    ]),
  };

  it('names for an interpretation the document that it explains', () => {
    const item = items.find(({ key }) => key === 'document-2-interpretation');
    expect(item && toWorkingCopy(item, ids).interprets).toEqual(['doc2']);
  });

  it('refuses an item whose column was not made', () => {
    const item = items.find(({ type }) => type === 'news-post');
    expect(() => item && toWorkingCopy(item, { ...ids, columns: new Map() })).toThrow(RangeError);
  });

  it('wants exactly the account that the item is for', () => {
    for (const item of items) {
      expect(toWorkingCopy(item, ids)).toMatchObject({
        accounts: [item.account],
        disclosure: 'proactive',
      });
    }
  });
});
