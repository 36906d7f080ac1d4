import { describe, expect, it } from 'vitest';

import { checkLookAgain } from './check-look-again';

const TODAY = '2026-11-27';
const whole = { dueOn: '2027-05-01', note: '标准到期' };

describe('a day to look again at', () => {
  it.each([
    ['look-again.bad-day', { dueOn: '' }],
    ['look-again.bad-day', { dueOn: '2027-02-30' }],
    ['look-again.bad-day', { dueOn: '明年' }],
    ['look-again.day-passed', { dueOn: TODAY }],
    ['look-again.too-far', { dueOn: '2036-11-28' }],
    ['look-again.no-note', { note: '' }],
    ['look-again.note-too-long', { note: '查'.repeat(501) }],
  ])('is refused: %s', (refusal, part) =>
    expect(checkLookAgain({ ...whole, ...part }, TODAY)).toMatchObject({ refusal }),
  );
  it('is taken from tomorrow on, for ten years', () => {
    expect(checkLookAgain({ ...whole, dueOn: '2026-11-28' }, TODAY)).toBeUndefined();
    expect(checkLookAgain({ ...whole, dueOn: '2036-11-27' }, TODAY)).toBeUndefined();
  });
  it('is none where it was looked at', () =>
    expect(checkLookAgain({ dueOn: null, note: '仍然有效' }, TODAY)).toBeUndefined());
});
