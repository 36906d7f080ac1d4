export type CalendarRefusal =
  | 'work-calendar.bad-change'
  | 'work-calendar.bad-days'
  | 'work-calendar.too-long'
  | 'work-calendar.no-note'
  | 'work-calendar.note-too-long'
  | 'work-calendar.too-many'
  | 'work-calendar.moved-on';

/** Most days that one change names: a summer's holiday of a school, and not a slip in the year. */
export const MOST_DAYS = 62;
export const MOST_CHANGES = 500;
export const LONGEST_NOTE = 200;

export const REFUSALS: Record<CalendarRefusal, string> = {
  'work-calendar.bad-change': '日历有误，什么也没有保存：每一项应有起止日期、上班或放假、依据。',
  'work-calendar.bad-days': '请填写起止日期，结束日期不能早于开始日期。',
  'work-calendar.too-long': `一项调整最多 ${MOST_DAYS} 天，请检查年份和日期。`,
  'work-calendar.no-note': '请填写依据，例如通知的名称和文号。',
  'work-calendar.note-too-long': `依据最多 ${LONGEST_NOTE} 字。`,
  'work-calendar.too-many': `最多保留 ${MOST_CHANGES} 项调整，请删去往年的。`,
  'work-calendar.moved-on': '日历已被他人修改，什么也没有保存。请重新打开本页，再作修改。',
};
