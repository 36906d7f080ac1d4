import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'past-revisions.title': ['已公开的修订版', 'Published revisions'],
  'past-revisions.open': [
    '查看和写回（共 {count} 版）',
    'See and write back ({count, plural, one {# revision} other {# revisions}})',
  ],
  'past-revisions.text': [
    '每次公开的内容都完整保留。“写回工作稿”把当时的内容写进工作稿，公众看到的不变；要公开，仍须提交审核，写回的人是作者之一。',
    'All that was ever public is kept. Writing one back changes the working copy and nothing public; it is submitted and reviewed like any change, and whoever wrote it back is one of its authors.',
  ],
  'past-revisions.column.number': ['修订版', 'Revision'],
  'past-revisions.column.title': ['标题', 'Title'],
  'past-revisions.column.published': ['公开', 'Published'],
  'past-revisions.column.act': ['办理', 'Act'],
  'past-revisions.number': ['第 {number} 版', 'No. {number}'],
  'past-revisions.live': ['现行', 'Live'],
  'past-revisions.by': ['{who}，{when}', '{who}, {when}'],
  'past-revisions.untitled': ['（无标题）', '(untitled)'],
  'past-revisions.expunged': ['内容已彻底清除', 'Its content was expunged'],
  'past-revisions.compare': ['与现行对比', 'Compare with what is live'],
  'past-revisions.restore': ['写回工作稿', 'Write back'],
  'past-revisions.restore.name': ['写回第 {number} 版', 'Write back no. {number}'],
  'past-revisions.restore.title': ['写回第 {number} 版？', 'Write back no. {number}?'],
  'past-revisions.restore.text': [
    '工作稿中现在的内容将被第 {number} 版的内容代替。公众看到的不变。',
    'What the working copy says now is replaced by no. {number}. Nothing public changes.',
  ],
  'past-revisions.cancel': ['取消', 'Cancel'],
  'past-revisions.close': ['关闭', 'Close'],
  'past-revisions.save-first': [
    '表单中有未保存的内容，请先保存或刷新页面，再写回。',
    'The form holds what is not saved. Save it, or load the page anew, before you write back.',
  ],
  'past-revisions.restored': [
    '已写回工作稿，请核对后提交审核。',
    'Written back. Look it over and submit it.',
  ],
  'past-revisions.inexact': [
    '已写回工作稿。其中有的图片或文件此后替换过、改过说明，与当时公开的不完全相同，请仔细核对。',
    'Written back. Some picture or file of it was replaced or described otherwise since: please look it over closely.',
  ],
  'past-revisions.stale': [
    '您打开之后，这份工作稿已被再次保存，没有写回。请刷新页面，看过再决定。',
    'The working copy was saved since you opened it, so nothing was written. Load the page anew and look first.',
  ],
  'past-revisions.failed': ['没有写回，请稍后再试。', 'Not written back. Try again later.'],
};

/** What the admin registers of it in one of its languages. */
export const pastRevisionWords = (language: Language) => wordsIn(WORDS, language);
