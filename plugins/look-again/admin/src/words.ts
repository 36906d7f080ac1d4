import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'look-again.title': ['到期复查', 'Look again'],
  'look-again.subtitle': [
    '为已公开的稿件设定日期，到时复查内容是否仍然准确、有效。',
    'Days that are set for what is public, to look whether it is still right and in force.',
  ],
  'look-again.more': ['查看全部', 'See all'],
  'look-again.none': ['没有到期的复查。', 'Nothing is due.'],
  'look-again.none.all': ['没有设定复查日期。', 'No day is set.'],
  'look-again.state': ['显示', 'Show'],
  'look-again.state.due': ['已到期', 'What is due'],
  'look-again.state.all': ['全部', 'Everything'],
  'look-again.column.item': ['稿件', 'Item'],
  'look-again.column.due': ['复查日期', 'Day'],
  'look-again.column.note': ['复查什么', 'What to look at'],
  'look-again.column.by': ['设定', 'Set by'],
  'look-again.untitled': ['（无标题）', '(untitled)'],
  'look-again.on': ['{day} 复查', 'Look again on {day}'],
  'look-again.due': ['{day} 复查（已到期）', 'Look again: due since {day}'],
  'look-again.looked': ['已复查', 'Looked at'],
  'look-again.by': ['{who}，{when}', '{who}, {when}'],
  'look-again.set': ['设定复查日期', 'Set a day to look again'],
  'look-again.move': ['改复查日期', 'Change the day'],
  'look-again.settle': ['标为已复查', 'Mark as looked at'],
  'look-again.set.text': [
    '到这一天，首页和“到期复查”会提醒本处室。只提醒，不改变公开的内容。',
    'On that day the home page and the list remind the department. Nothing public changes.',
  ],
  'look-again.settle.text': [
    '复查的结果与姓名、时间一起留存。需要改动的，请另行更正或撤稿。',
    'What was found is kept with name and time. What has to change is corrected or withdrawn as usual.',
  ],
  'look-again.form.dueOn': ['复查日期', 'Day'],
  'look-again.form.note': ['复查什么', 'What to look at'],
  'look-again.form.found': ['复查结果', 'What was found'],
  'look-again.cancel': ['取消', 'Cancel'],
  'look-again.save': ['保存', 'Save'],
  'look-again.saved': ['已保存', 'Saved'],
  'look-again.failed': ['没有保存，请稍后再试。', 'Not saved. Try again later.'],
};

/** What the admin registers of it in one of its languages. */
export const lookAgainWords = (language: Language) => wordsIn(WORDS, language);
