import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'reads.title': ['阅读量', 'Reads'],
  'reads.subtitle': [
    '门户稿件页面的阅读次数，按北京时间逐日累计。不记录读者，也不在读者的电脑和手机里留下标记；搜索引擎等程序和半分钟内的重复刷新不计。',
    'How often pages of items are read on the portal, per day of Beijing. No cookies, nothing of readers; robots and reloads within half a minute are left out.',
  ],
  'reads.state': ['期间', 'Time'],
  'reads.state.lately': ['近 30 天', 'Last 30 days'],
  'reads.state.all': ['全部', 'Ever'],
  'reads.none': ['近 30 天没有阅读记录。', 'Nothing was read in the last 30 days.'],
  'reads.none.all': ['还没有阅读记录。', 'Nothing was read yet.'],
  'reads.column.item': ['稿件', 'Item'],
  'reads.column.reads': ['阅读次数', 'Reads'],
  'reads.column.address': ['门户地址', 'Address'],
  'reads.untitled': ['（无标题）', '(untitled)'],
  'reads.panel.total': ['累计 {count} 次', '{count} in all'],
  'reads.panel.year': ['{year} 年 {count} 次', '{count} in {year}'],
  'reads.panel.lately': ['近 30 天 {count} 次', '{count} in the last 30 days'],
  'reads.panel.chart': [
    '近 30 天每天的阅读次数，最多一天 {most} 次',
    'Reads on each of the last 30 days, {most} on the busiest',
  ],
};

/** What the admin registers of it in one of its languages. */
export const readsWords = (language: Language) => wordsIn(WORDS, language);
