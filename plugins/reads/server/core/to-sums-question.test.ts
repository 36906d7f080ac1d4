import { describe, expect, it } from 'vitest';

import { SUMMED_BY, toSumsQuestion } from './to-sums-question';

const ASKED = { from: '2026-01-01', to: '2026-12-31', by: 'month' };

describe('a question for sums of reads', () => {
  it('names two days in order and one of what reads may stand beside', () => {
    expect(toSumsQuestion({ ...ASKED, more: 'x' })).toEqual(ASKED);
    for (const by of SUMMED_BY) expect(toSumsQuestion({ ...ASKED, by })?.by).toBe(by);
  });

  it.each([
    [{ from: '2026-02-30' }],
    [{ from: '2026-13-01' }],
    [{ from: '2027-01-01' }],
    [{ to: '' }],
    [{ to: ['2026-12-31'] }],
    [{ by: 'department' }],
    [{ by: undefined }],
  ])('is none with %j', (part) => expect(toSumsQuestion({ ...ASKED, ...part })).toBeNull());
});
