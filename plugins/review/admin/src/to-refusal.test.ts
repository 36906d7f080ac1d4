import { describe, expect, it } from 'vitest';

import { toFieldProblems, toRefusal } from './to-refusal';

const refused = {
  error: {
    message: '还不能提交',
    details: { errors: [{ path: ['title'], message: '请填写标题' }] },
  },
};

describe('toRefusal', () => {
  it('answers null where the deed was done', () => expect(toRefusal({}, '出错了')).toBeNull());
  it('gives the server’s message', () => expect(toRefusal(refused, '出错了')).toBe('还不能提交'));
  it('says something where the server said nothing', () =>
    expect(toRefusal({ error: {} }, '出错了')).toBe('出错了'));
});

describe('toFieldProblems', () => {
  it('names each field with its message', () =>
    expect(toFieldProblems(refused)).toEqual([{ path: 'title', message: '请填写标题' }]));
  it('is empty where no field is named', () => expect(toFieldProblems({ error: {} })).toEqual([]));
});
