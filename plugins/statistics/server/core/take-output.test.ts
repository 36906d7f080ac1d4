import { expect, it } from 'vitest';

import { takeOutput } from './take-output';

it('parts the way of writing from the question', () => {
  expect(takeOutput({ by: 'month', format: 'csv' }, 'json')).toEqual({
    ok: true,
    output: 'csv',
    question: { by: 'month' },
  });
  expect(takeOutput({}, 'csv')).toMatchObject({ ok: true, output: 'csv' });
});
it('refuses an unknown one and says which there are', () => {
  expect(takeOutput({ format: 'xls' }, 'json')).toMatchObject({
    ok: false,
    message: '统计条件有误：format：“xls” 不可用，可用的有：json、csv。',
  });
});
