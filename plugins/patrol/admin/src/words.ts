import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'patrol.title': ['上线巡查', 'Patrol'],
  'patrol.subtitle': [
    '系统每晚把门户上的页面和文件与登记簿逐一比对：被改动、删除的恢复，多余的清除，一律留痕。',
    'Each night every page and file of the live site is held against the register: what was changed or deleted is restored, what is foreign is removed, all on record.',
  ],
  'patrol.more': ['查看全部', 'See all'],
  'patrol.state': ['显示', 'Show'],
  'patrol.state.differing': ['发现不一致的', 'Where something differed'],
  'patrol.state.all': ['全部', 'All'],
  'patrol.none': ['没有发现过不一致。', 'Nothing has ever differed.'],
  'patrol.none.all': [
    '还没有巡查过，第一次在今晚两点以后。',
    'No patrol yet; the first comes after two tonight.',
  ],
  'patrol.column.when': ['时间', 'When'],
  'patrol.column.cause': ['方式', 'How'],
  'patrol.column.result': ['结果', 'Result'],
  'patrol.column.places': ['位置', 'Where'],
  'patrol.cause.nightly': ['每晚自动', 'Nightly'],
  'patrol.cause.asked': ['人工执行', 'On request'],
  'patrol.right': ['全部一致', 'All as published'],
  'patrol.mended': ['{count} 处不一致，已全部恢复', '{count} differed, all mended'],
  'patrol.left': ['{count} 处不一致，{left} 处未能恢复', '{count} differed, {left} not mended'],
  'patrol.places': ['另有 {count} 处', 'and {count} more'],
  'patrol.seconds': ['用时 {seconds} 秒', '{seconds} s'],
  'patrol.code.site.page-missing': ['被删除', 'deleted'],
  'patrol.code.site.page-altered': ['被改动', 'changed'],
  'patrol.code.site.page-extra': ['多余', 'foreign'],
  'patrol.code.site.file-missing': ['文件被删除', 'file deleted'],
  'patrol.code.site.file-altered': ['文件被改动', 'file changed'],
  'patrol.code.site.entry-differs': ['登记的条目不一致', 'entry differs'],
  'patrol.code.site.entry-altered': ['登记的条目被改动', 'entry changed'],
  'patrol.widget.none': ['还没有巡查过。', 'No patrol yet.'],
  'patrol.widget.last': ['最近一次：{when}', 'Last: {when}'],
};

/** What the admin registers of it in one of its languages. */
export const patrolWords = (language: Language) => wordsIn(WORDS, language);
