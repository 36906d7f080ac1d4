import { describe, expect, it } from 'vitest';

import { type Figure, isMet, median, toBenchTable } from './statistics';

describe('median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('isMet', () => {
  const figure: Figure = {
    name: 'x',
    ours: 60,
    plain: 100,
    unit: '/s',
    target: { of: 'ratio', atLeast: 0.8 },
  };

  it('holds the ratio, or the figure itself, against what is asked', () => {
    expect(isMet(figure)).toBe(false);
    expect(isMet({ ...figure, ours: 80 })).toBe(true);
    expect(isMet({ ...figure, plain: null, target: { of: 'figure', atMost: 59 } })).toBe(false);
    expect(isMet({ ...figure, plain: null, target: { of: 'figure', atMost: 60 } })).toBe(true);
  });

  it('never calls a ratio met that has no other half', () => {
    expect(isMet({ ...figure, plain: null, target: { of: 'ratio', atMost: 9 } })).toBe(false);
    expect(isMet({ ...figure, ours: NaN })).toBe(false);
  });

  it('is said in the table', () => {
    expect(toBenchTable([figure])).toMatch(/60\.00 +100 +0\.60 +×≥ 0\.8 +NO {3}x \[\/s\]/);
  });
});
