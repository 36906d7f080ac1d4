import { expect, it } from 'vitest';

import { reviewingWords } from './reviewing-words';
import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

it('gives no message a second meaning', () => {
  const known = new Set([...Object.keys(zhHans), ...Object.keys(en)]);
  expect(Object.keys(reviewingWords('zh-Hans')).filter((id) => known.has(id))).toEqual([]);
});
