import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'work-calendar.title': ['工作日历', 'Work calendar'],
  'work-calendar.subtitle': [
    '办理时限按工作日计算，节假日和调休取自国务院办公厅公布的安排。本单位另有安排的，在这里调整。',
    'Limits are counted in working days, with the days off and worked weekends that the State Council announces. Change here what is different in your office.',
  ],
  'work-calendar.year': ['{year}年', '{year}'],
  'work-calendar.unknown': [
    '这一年的放假安排尚未公布或尚未收入本系统，暂按周一至周五计算，所推算的期限会注明。公布后请升级系统，或在这里逐项录入。',
    'The days off of this year are not announced, or not in this version yet: Monday to Friday are counted, and deadlines say so. Upgrade once they are announced, or enter them here.',
  ],
  'work-calendar.none': ['没有不同于周一至周五的日子。', 'No days differ from Monday to Friday.'],
  'work-calendar.off': ['放假', 'Off'],
  'work-calendar.works': ['上班', 'At work'],
  'work-calendar.days': ['{from} 至 {until}', '{from} to {until}'],
  'work-calendar.changes': ['本单位的调整', 'Changes of this office'],
  'work-calendar.changes.none': ['没有调整。', 'Nothing was changed.'],
  'work-calendar.column.days': ['日期', 'Days'],
  'work-calendar.column.works': ['安排', 'Arrangement'],
  'work-calendar.column.note': ['依据', 'Source'],
  'work-calendar.column.actions': ['操作', 'Actions'],
  'work-calendar.saved-by': ['{who}，{when}', '{who}, {when}'],
  'work-calendar.add': ['增加调整', 'Add a change'],
  'work-calendar.form.fromOn': ['开始日期', 'First day'],
  'work-calendar.form.untilOn': ['结束日期', 'Last day'],
  'work-calendar.form.works': ['安排', 'Arrangement'],
  'work-calendar.form.note': ['依据', 'Source'],
  'work-calendar.form.note.hint': [
    '例如“国务院办公厅关于2027年部分节假日安排的通知”',
    'For example the notice and its number',
  ],
  'work-calendar.save': ['保存', 'Save'],
  'work-calendar.cancel': ['取消', 'Cancel'],
  'work-calendar.remove': ['删除', 'Remove'],
  'work-calendar.remove.label': ['删除 {days} 的调整', 'Remove the change of {days}'],
  'work-calendar.remove.title': ['删除这项调整', 'Remove this change'],
  'work-calendar.remove.text': [
    '{days}恢复为公布的安排，未办任务的期限随之重新计算。',
    '{days}: what was announced holds again, and the deadlines of open tasks follow.',
  ],
  'work-calendar.saved': [
    '已保存。{moved, plural, =0 {未办任务的期限没有变化。} other {# 项未办任务的期限随之改变。}}',
    'Saved. {moved, plural, =0 {No open task has another deadline.} one {# open task has another deadline.} other {# open tasks have another deadline.}}',
  ],
  'work-calendar.failed': ['没有保存，请稍后再试。', 'Not saved. Try again later.'],
};

/** What the admin registers of it in one of its languages. */
export const calendarWords = (language: Language) => wordsIn(WORDS, language);
