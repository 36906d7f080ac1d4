import { describe, expect, it } from 'vitest';

import { REFUSALS as BUNDLE } from '../../plugins/bundle/server/core/refusals';
import { REFUSALS as CHANNELS } from '../../plugins/channels/server/core/refusals';
import { REFUSALS as CONTENT } from '../../plugins/content/server/core/refusals';
import { REFUSALS as EXPUNGING } from '../../plugins/expunging/server/core/refusals';
import { REFUSALS as LOOK_AGAIN } from '../../plugins/look-again/server/core/refusals';
import { REFUSALS as NOTICES } from '../../plugins/notices/server/core/refusals';
import { REFUSALS as PAST_REVISIONS } from '../../plugins/past-revisions/server/core/refusals';
import { REFUSALS as READER_REPORTS } from '../../plugins/reader-reports/server/core/refusals';
import { REFUSALS as REVIEW } from '../../plugins/review/server/core/refusals';
import { REFUSALS as SEARCH } from '../../plugins/search/server/core/refusals';
import { REFUSALS as CALENDAR } from '../../plugins/work-calendar/server/core/refusals';
import { REMARKS } from '../cli/import/old-page';
import { remarksToEnglish, toChinese, toEnglish } from '../contracts/in-english';
import { PROBLEMS as PEOPLE_PROBLEMS, REFUSALS as PEOPLE } from '../people/manage/refusals';
import { HINTS } from './layouts';

const ALL_REFUSALS = [
  CONTENT,
  REVIEW,
  CHANNELS,
  CALENDAR,
  SEARCH,
  BUNDLE,
  EXPUNGING,
  LOOK_AGAIN,
  READER_REPORTS,
  NOTICES,
  PAST_REVISIONS,
  PEOPLE,
  PEOPLE_PROBLEMS,
].flatMap((refusals) => Object.values<string>(refusals));

describe('toEnglish', () => {
  it('knows whole sentences', () =>
    expect(toEnglish('撤稿时请填写理由。')).toBe('Please give a reason for the withdrawal.'));
  it('keeps what stands in a place, and names what it can', () =>
    expect(toEnglish('所选来源处室已不存在，请重新选择')).toBe(
      'What was chosen does not exist any more, please choose again',
    ));
  it('fills the places', () =>
    expect(toEnglish('没有编号为 12 的审核单。')).toBe('There is no review case 12.'));
  it('takes the half of a text that is in both languages', () => {
    const both =
      '“会场.svg”是SVG 图形，不能上传。 / “会场.svg” is an SVG drawing, which is not taken.';
    expect(toEnglish(both)).toBe('“会场.svg” is an SVG drawing, which is not taken.');
    expect(toChinese(both)).toBe('“会场.svg”是SVG 图形，不能上传。');
    expect(toChinese('没有斜线。')).toBe('没有斜线。');
  });
  it('answers nothing for a text that it does not know', () =>
    expect(toEnglish('全区生态环境保护工作会议召开')).toBeUndefined());
  it.each(Object.values(HINTS))('has the hint %s', (hint) =>
    expect(toEnglish(hint)).toMatch(/^\P{Script=Han}+$/u),
  );
  it.each(Object.values(REMARKS))('has the remark on a page: %s %s', (_kind, remark) =>
    expect(toEnglish(remark)).toBeDefined(),
  );
  it('tells several remarks, each with what it means', () =>
    expect(remarksToEnglish('没有作者；图片不存在：会场.png')).toBe(
      'no author; no such picture: 会场.png',
    ));
  it.each(ALL_REFUSALS)('has the refusal %s', (refusal) =>
    expect(toEnglish(refusal)).toBeDefined(),
  );
});
