import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'reader-reports.title': ['读者反馈', 'Reader reports'],
  'reader-reports.subtitle': [
    '读者在门户页面上点“报告错误”提交的问题。核实后办结；需要改动的，另行更正。不含读者的任何信息。',
    'Mistakes that readers report on pages of the portal. Look into each and say what came of it; what has to change is corrected as usual. Nothing of the reader is kept.',
  ],
  'reader-reports.more': ['查看全部', 'See all'],
  'reader-reports.none': ['没有待办的读者反馈。', 'No report waits.'],
  'reader-reports.none.all': ['还没有读者反馈。', 'There are no reports yet.'],
  'reader-reports.state': ['显示', 'Show'],
  'reader-reports.state.open': ['待办', 'What waits'],
  'reader-reports.state.all': ['全部', 'Everything'],
  'reader-reports.column.item': ['稿件', 'Item'],
  'reader-reports.column.words': ['读者所写', 'What was written'],
  'reader-reports.column.received': ['收到时间', 'Received'],
  'reader-reports.column.handling': ['办理', 'Handling'],
  'reader-reports.untitled': ['（无标题）', '(untitled)'],
  'reader-reports.past': ['此后已有更新或撤稿', 'corrected or withdrawn since'],
  'reader-reports.handle': ['办理', 'Handle'],
  'reader-reports.handle.text': [
    '办理结果与姓名、时间一起留存，不能再改。',
    'The result is kept with name and time, and cannot be changed.',
  ],
  'reader-reports.outcome': ['办理结果', 'Result'],
  'reader-reports.outcome.done': ['已处理', 'Seen to'],
  'reader-reports.outcome.declined': ['无需处理', 'Nothing to change'],
  'reader-reports.note': ['办理情况', 'What was found and done'],
  'reader-reports.cancel': ['取消', 'Cancel'],
  'reader-reports.save': ['办结', 'Save'],
  'reader-reports.saved': ['已办结', 'Saved'],
  'reader-reports.failed': ['没有保存，请稍后再试。', 'Not saved. Try again later.'],
  'reader-reports.by': ['{who}，{when}', '{who}, {when}'],
};

/** What the admin registers of it in one of its languages. */
export const readerReportsWords = (language: Language) => wordsIn(WORDS, language);
