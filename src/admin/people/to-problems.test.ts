import { expect, it } from 'vitest';

import { toProblems } from './to-problems';

it('tells fields by name, else the whole, else that it failed', () => {
  expect(toProblems({}, 'failed')).toEqual({});
  expect(toProblems({ error: {} }, 'failed')).toEqual({ '': 'failed' });
  expect(toProblems({ error: { message: '不能' } }, 'failed')).toEqual({ '': '不能' });
  const errors = [{ path: ['name'], message: '请填写姓名' }];
  expect(toProblems({ error: { message: 'x', details: { errors } } }, 'failed')).toEqual({
    name: '请填写姓名',
  });
});
