import { describe, expect, it } from 'vitest';

import { type Correction, NOTE_LIMIT, toCorrectionProblems } from './correction';

const told = (note: string | null, corrects = 7): Correction => ({ corrects, told: true, note });
const problemsOf = (correction: Correction | undefined, liveId: number | null) =>
  toCorrectionProblems({ correction }, liveId).map(({ path, message }) => `${path} ${message}`);

describe('whether readers are told of a correction', () => {
  it('is asked of what is public and of nothing else', () => {
    expect(problemsOf(undefined, null)).toEqual([]);
    expect(problemsOf(undefined, 7)).toEqual([expect.stringContaining('correction 稿件已经公开')]);
    expect(problemsOf({ corrects: 7, told: false, note: null }, 7)).toEqual([]);
    expect(problemsOf(told('改了日期'), 7)).toEqual([]);
  });
  it('is asked anew of the next publication', () =>
    expect(problemsOf(told('改了日期'), 9)).toEqual([expect.stringContaining('请选择')]));
  it('is no answer any more once the item is withdrawn', () =>
    expect(problemsOf(told('改了日期'), null)).toEqual([expect.stringContaining('没有公开')]));
  it('needs words, and not too many', () => {
    expect(problemsOf(told(null), 7)).toEqual([expect.stringContaining('请填写')]);
    expect(problemsOf(told('😀'.repeat(NOTE_LIMIT)), 7)).toEqual([]);
    expect(problemsOf(told('字'.repeat(NOTE_LIMIT + 1)), 7)).toEqual([
      expect.stringContaining('最多 200 字，现有 201 字'),
    ]);
  });
});
