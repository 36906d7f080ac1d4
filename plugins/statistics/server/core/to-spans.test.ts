import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Span, toSpans } from './to-spans';

const split = (from: string, to: string) =>
  toSpans({ from, to, by: ['channel'] }).map((span) => `${span.of} ${span.from} ${span.to}`);

describe('toSpans', () => {
  it.each([
    ['2020-01-01', '2020-12-31', ['months 2020-01-01 2020-12-01']],
    ['2020-02-01', '2020-02-29', ['months 2020-02-01 2020-02-01']],
    ['2020-02-01', '2020-02-28', ['days 2020-02-01 2020-02-28']],
    ['2021-02-01', '2021-02-28', ['months 2021-02-01 2021-02-01']],
    ['2020-03-10', '2020-04-20', ['days 2020-03-10 2020-04-20']],
    [
      '2019-12-31',
      '2020-02-28',
      ['days 2019-12-31 2019-12-31', 'months 2020-01-01 2020-01-01', 'days 2020-02-01 2020-02-28'],
    ],
    ['2020-11-02', '2020-12-31', ['days 2020-11-02 2020-11-30', 'months 2020-12-01 2020-12-01']],
    ['9999-12-15', '9999-12-31', ['days 9999-12-15 9999-12-31']],
    ['9999-12-01', '9999-12-31', ['months 9999-12-01 9999-12-01']],
  ])('splits %s to %s', (from, to, spans) => {
    expect(split(from, to)).toEqual(spans);
  });

  it('leaves a question by day to the days', () => {
    expect(toSpans({ from: '2020-01-01', to: '2020-12-31', by: ['column', 'day'] })).toEqual([
      { of: 'days', from: '2020-01-01', to: '2020-12-31' },
    ]);
  });

  it('covers every day of any range once', () => {
    const START = Date.UTC(1999, 0, 1);
    const toDay = (number: number) => new Date(START + number * 86_400_000).toISOString();
    const daysOf = ({ of, from, to }: Span) => {
      const end = new Date(`${to}T00:00:00Z`);
      if (of === 'months') end.setUTCMonth(end.getUTCMonth() + 1, 0);
      const days: string[] = [];
      for (let at = Date.parse(`${from}T00:00:00Z`); at <= end.getTime(); at += 86_400_000) {
        days.push(new Date(at).toISOString().slice(0, 10));
      }
      return days;
    };
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(900), (begin, length) => {
        const days = Array.from({ length: length + 1 }, (_, index) =>
          toDay(begin + index).slice(0, 10),
        );
        const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
        expect(toSpans({ from, to, by: [] }).flatMap(daysOf)).toEqual(days);
      }),
    );
  });
});
