import { describe, expect, it } from 'vitest';

import { readBenchOptions } from './bench-options';

describe('readBenchOptions', () => {
  it('measures at the sizes that the issue asks for unless told otherwise', () => {
    expect(readBenchOptions([])).toMatchObject({ httpItems: 2000, entries: 1_000_000, rounds: 5 });
  });

  it('is smaller with --short, but for what is given', () => {
    expect(readBenchOptions(['--short', '--rounds', '9'])).toMatchObject({
      rounds: 9,
      httpItems: 400,
      entries: 100_000,
    });
  });

  it.each([
    ['--rounds', '0'],
    ['--items', 'many'],
    ['--rouns', '3'],
  ])('refuses %s %s', (...args) => {
    expect(() => readBenchOptions(args)).toThrow(/npm run bench/);
  });
});
