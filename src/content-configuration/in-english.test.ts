import { describe, expect, it } from 'vitest';

import { toEnglish } from '../contracts/in-english';
import { HINTS } from './layouts';

describe('toEnglish', () => {
  it('knows whole sentences', () =>
    expect(toEnglish('撤稿时请填写理由。')).toBe('Please give a reason for the withdrawal.'));
  it('keeps what stands in a place, and names what it can', () =>
    expect(toEnglish('所选来源处室已不存在，请重新选择')).toBe(
      'What was chosen does not exist any more, please choose again',
    ));
  it('fills the places', () =>
    expect(toEnglish('没有编号为 12 的审核单。')).toBe('There is no review case 12.'));
  it('answers nothing for a text that it does not know', () =>
    expect(toEnglish('全区生态环境保护工作会议召开')).toBeUndefined());
  it.each(Object.values(HINTS))('has the hint %s', (hint) =>
    expect(toEnglish(hint)).toMatch(/^\P{Script=Han}+$/u),
  );
});
