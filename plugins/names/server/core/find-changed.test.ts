import { expect, it } from 'vitest';

import { findChanged } from './find-changed';

const ROW = { nameZh: '要闻', nameEn: null, slug: 'news', order: 1 };
const KNOWN = { zh: '要闻', en: '要闻', slug: 'news' };

it.each([
  [{ order: 2 }, []],
  [{ nameZh: ' 要闻', nameEn: '', slug: 'news' }, []],
  [{ nameZh: '头条', nameEn: 'Top', slug: 'top' }, ['nameZh', 'nameEn', 'slug']],
  [{ nameEn: '要闻' }, []],
  [{ nameZh: null }, ['nameZh']],
  [{ nameZh: 7 }, ['nameZh']],
])('a save of %j changes the names %j', (data, changed) =>
  expect(findChanged(data, ROW, [KNOWN])).toEqual(changed),
);

it('a save of what was confirmed changes none that it may not', () => {
  const word = { zh: '头条', en: 'Top', slug: 'top' };
  const data = { nameZh: '头条', nameEn: 'Top', slug: 'top' };
  expect(findChanged(data, ROW, [KNOWN, word])).toEqual([]);
});
