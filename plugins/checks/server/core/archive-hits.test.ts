import { expect, it } from 'vitest';

import { toArchiveHits, toListKey } from './archive-hits';
import { toWhole } from './to-finding';

const item = { type: 'news-post' as const, documentId: 'd', locale: 'zh-Hans' };
const word = (found: string, path = 'body') => toWhole(item, 'word', path, found);

it('makes one hit of a word in a field, with its places, and none of what was answered', () => {
  const answer = { text: '引用原文', answeredByName: '林', answeredAt: new Date(0) };
  const hits = toArchiveHits([
    ...[word('旧名'), word('旧名'), word('旧名', 'title')],
    ...[{ ...word('某词'), answer }, toWhole(item, 'mobile', 'body', '13812345678')],
  ]);
  expect(hits.map(({ found, path, places }) => [found, path, places])).toEqual([
    ['旧名', 'body', 2],
    ['旧名', 'title', 1],
  ]);
});

it('takes a list for another one when it was saved so, and when a word begins or ends', () => {
  const line = { wrong: '旧名', right: '', severity: 'warn' as const, fromOn: null, untilOn: null };
  const key = (changes: object, today = '2026-11-27') =>
    toListKey([{ ...line, ...changes }], today);
  expect(key({})).toBe(key({ untilOn: '2027-01-01' }));
  expect(key({})).not.toBe(key({ right: '新名' }));
  expect(key({ fromOn: '2026-12-01' })).not.toBe(key({ fromOn: '2026-12-01' }, '2026-12-01'));
});
