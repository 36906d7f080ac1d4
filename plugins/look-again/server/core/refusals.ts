export type LookAgainRefusal =
  | 'look-again.not-public'
  | 'look-again.bad-day'
  | 'look-again.day-passed'
  | 'look-again.too-far'
  | 'look-again.no-note'
  | 'look-again.note-too-long'
  | 'look-again.nothing-set';

export const LONGEST_NOTE = 500;
export const MOST_YEARS = 10;

export const REFUSALS: Record<LookAgainRefusal, string> = {
  'look-again.not-public': '稿件目前没有公开，公开后才能设定复查日期。',
  'look-again.bad-day': '请填写复查日期。',
  'look-again.day-passed': '复查日期须在今天之后。',
  'look-again.too-far': `复查日期不能晚于 ${MOST_YEARS} 年以后。`,
  'look-again.no-note': '请写明要复查什么，或复查的结果。',
  'look-again.note-too-long': `最多 ${LONGEST_NOTE} 字。`,
  'look-again.nothing-set': '这篇稿件没有待办的复查，请刷新页面。',
};
