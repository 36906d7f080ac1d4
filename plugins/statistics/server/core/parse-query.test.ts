import { describe, expect, it } from 'vitest';

import { parseQuery } from './parse-query';

const YEAR = { from: '2020-01-01', to: '2020-12-31' };
const refusalOf = (raw: Record<string, unknown>) => {
  const outcome = parseQuery(raw);
  if (outcome.ok) throw new Error('was not refused');
  return outcome;
};

describe('parseQuery', () => {
  it('takes lists written with commas or repeated, and counts new ones by default', () => {
    const outcome = parseQuery({ ...YEAR, by: ['channel, month', 'locale'], accounts: 'wechat' });
    expect(outcome).toEqual({
      ok: true,
      query: {
        ...YEAR,
        by: ['channel', 'month', 'locale'],
        countedAs: ['new'],
        accounts: ['wechat'],
        channels: [],
        formats: [],
        locales: [],
      },
    });
  });

  it('takes undefined and empty parameters as left out', () => {
    const outcome = parseQuery({ ...YEAR, by: '', countedAs: undefined });
    expect(outcome.ok && outcome.query.countedAs).toEqual(['new']);
  });

  it('names every fault at once, with the value and what is allowed', () => {
    const { message, errors } = refusalOf({ from: '2020-02-30', by: 'channel,week', x: '1' });
    expect(errors?.map(({ path }) => path).sort()).toEqual(['by', 'from', 'to', 'x']);
    expect(message).toContain('from：“2020-02-30” 不是有效日期');
    expect(message).toContain('by：“week” 不可用，可用的有：channel、account、');
    expect(message).toContain('to：必须填写');
    expect(message).toContain('x：没有这个参数，可用的有：from、to、by');
  });

  it.each([
    ['an end before its start', { from: '2020-02-01', to: '2020-01-31' }, 'to'],
    ['more years than anyone means', { from: '1900-01-01', to: '2020-01-01' }, 'to'],
    ['a dimension named twice', { ...YEAR, by: 'month,month' }, 'by'],
    ['an unknown way of counting', { ...YEAR, countedAs: 'newest' }, 'countedAs'],
    ['an unknown format', { ...YEAR, formats: 'gif' }, 'formats'],
    ['a list that holds no text', { ...YEAR, accounts: [{ a: 1 }] }, 'accounts'],
    ['a day that is an object', { ...YEAR, from: { $gt: '' } }, 'from'],
  ])('refuses %s', (_, raw, path) => {
    expect(refusalOf(raw).errors?.map((error) => error.path)).toEqual([path]);
  });
});
