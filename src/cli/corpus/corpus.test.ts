import { describe, expect, it } from 'vitest';

import { toShanghaiDay } from '../../platform/clock';
import { sanitiseBody } from '../../platform/html/sanitise-body';
import { createCorpus } from './corpus';
import { drawPicture } from './pictures';

const figures = { portal: 401, portalMultimedia: 66, wechat: 162, weibo: 99 };
const year = { from: '2020-01-01', to: '2020-12-31' };

describe('createCorpus', () => {
  const corpus = createCorpus({ ...year, figures });

  it('has exactly the items that the figures ask for', () => {
    const portal = corpus.items.filter(({ account }) => account === 'portal');
    expect(portal).toHaveLength(401);
    expect(
      portal.filter(({ format }) => format === 'text-and-pictures' || format === 'video'),
    ).toHaveLength(66);
    expect(corpus.items.filter(({ account }) => account === 'wechat')).toHaveLength(162);
    expect(corpus.items.filter(({ account }) => account === 'weibo')).toHaveLength(99);
  });

  it('has two documents and, after each, its interpretation', () => {
    const documents = corpus.items.filter(({ type }) => type === 'normative-document');
    expect(documents).toHaveLength(2);
    for (const { key, publishedAt } of documents) {
      const [interpretation, ...more] = corpus.items.filter(({ interprets }) => interprets === key);
      expect(more).toEqual([]);
      expect(interpretation?.type).toBe('interpretation');
      expect(interpretation?.publishedAt.getTime()).toBeGreaterThan(publishedAt.getTime());
    }
  });

  it('is the same for the same seed and another for another', () => {
    expect(createCorpus({ ...year, figures })).toEqual(corpus);
    expect(createCorpus({ ...year, figures, seed: 2 }).items[40]?.body).not.toBe(
      corpus.items[40]?.body,
    );
  });

  it('stays within the year of Beijing, and reaches both its midnights', () => {
    const days = corpus.items.map(({ publishedAt }) => toShanghaiDay(publishedAt));
    expect(days.every((day) => day.startsWith('2020-'))).toBe(true);
    for (const account of ['portal', 'wechat', 'weibo']) {
      const own = corpus.items.filter((item) => item.account === account);
      expect(own[0]?.publishedAt.toISOString()).toBe('2019-12-31T16:00:30.000Z');
      expect(own.at(-1)?.publishedAt.toISOString()).toBe('2020-12-31T15:59:00.000Z');
    }
  });

  it('gives every item its own key and title and a body of a plausible length', () => {
    expect(new Set(corpus.items.map(({ key }) => key)).size).toBe(corpus.items.length);
    expect(new Set(corpus.items.map(({ title }) => title)).size).toBe(corpus.items.length);
    const lengths = corpus.items
      .filter(({ account }) => account !== 'weibo')
      .map(({ body }) => body.replace(/<[^>]*>/g, '').length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(170);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1700);
    expect(corpus.items.some(({ title, body }) => /[{}]/.test(title + body))).toBe(false);
  });

  it('sets portal bodies as the editor would, and posts as plain text', () => {
    for (const { type, body } of corpus.items) {
      if (type === 'social-post') expect(body).not.toContain('<');
      else expect(sanitiseBody(body)).toBe(body);
    }
    expect(corpus.items.some(({ body }) => body.includes('<table>'))).toBe(true);
    expect(corpus.items.some(({ body }) => body.includes('<h2'))).toBe(true);
  });

  it('uses every department and every column that has items of its own', () => {
    const used = new Set(corpus.items.flatMap((item) => [item.columnKey, item.departmentKey]));
    const expected = [
      ...corpus.departments.map(({ key }) => key),
      ...corpus.columns.filter(({ weight }) => weight > 0).map(({ key }) => key),
    ];
    expect(expected.filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('drawPicture', () => {
  it('draws real pictures, the same bytes each time', async () => {
    const [jpeg, png] = await Promise.all([drawPicture(1), drawPicture(4)]);
    expect(jpeg.bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect((await drawPicture(1)).bytes.equals(jpeg.bytes)).toBe(true);
    expect(jpeg.bytes.length).toBeGreaterThan(5_000);
  });
});
