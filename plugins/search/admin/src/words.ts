import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'search.title': ['检索', 'Search'],
  'search.subtitle': [
    '公众在门户上检索什么、找不到什么；在这里维护同义词和置顶结果，保存后几秒内生效。',
    'What readers search for on the portal and do not find. Synonyms and best bets that are kept here hold within seconds.',
  ],
  'search.saved-by': ['{who}，{when}', '{who}, {when}'],
  'search.hot': ['热门检索词', 'Searched for most'],
  'search.fruitless': ['没有结果的检索词', 'Searched for and not found'],
  'search.hot.about': [
    '最近 {days} 天。只记词语和次数，不记是谁；只列出检索过两次以上的词。',
    'Of the last {days} days. Words and how often, nothing of persons; words that were searched for twice or more.',
  ],
  'search.fruitless.about': [
    '可以补充同义词、置顶结果，或者发布相应内容。',
    'Add a synonym or a best bet, or publish what is missing.',
  ],
  'search.hot.none': ['还没有检索记录。', 'Nothing was searched for yet.'],
  'search.fruitless.none': ['没有这样的词。', 'There are none.'],
  'search.column.words': ['检索词', 'Words'],
  'search.column.searches': ['次数', 'Searches'],
  'search.column.found': ['结果数', 'Found'],
  'search.column.group': ['意思相同的词', 'Words that mean the same'],
  'search.column.item': ['排在最前的稿件', 'Item that stands first'],
  'search.column.actions': ['操作', 'Actions'],
  'search.thousand': ['1000 余', '1,000 +'],
  'search.synonyms': ['同义词', 'Synonyms'],
  'search.synonyms.about': [
    '检索其中一个词，也找到含有其他词的内容。“环评 = 环境影响评价”等常用的已内置。',
    'Who searches for one finds the others too. Common ones are built in.',
  ],
  'search.synonyms.none': ['没有自己的同义词。', 'No synonyms of your own.'],
  'search.synonyms.add': ['增加同义词', 'Add synonyms'],
  'search.bets': ['置顶结果', 'Best bets'],
  'search.bets.about': [
    '检索词与这里的词完全相同时，这篇稿件排在最前。稿件撤下后自动不再显示。',
    'Where somebody searches for just these words the item stands first. It goes when the item is withdrawn.',
  ],
  'search.bets.none': ['没有置顶结果。', 'There are no best bets.'],
  'search.bets.add': ['增加置顶结果', 'Add a best bet'],
  'search.bets.gone': ['（已不在门户上）', '(no longer on the portal)'],
  'search.form.group': ['意思相同的词', 'Words that mean the same'],
  'search.form.group.hint': [
    '用逗号、顿号或空格隔开，例如“环评、环境影响评价”',
    'With commas between them',
  ],
  'search.form.words': ['检索词', 'Words'],
  'search.form.words.hint': [
    '一个或几个，用逗号、顿号隔开',
    'One or several, with commas between them',
  ],
  'search.form.address': ['稿件在门户上的网址', 'Address of the item on the portal'],
  'search.form.address.hint': [
    '在门户上打开稿件，复制浏览器地址栏中的网址',
    'Open the item on the portal and copy the address of the page',
  ],
  'search.save': ['保存', 'Save'],
  'search.cancel': ['取消', 'Cancel'],
  'search.remove': ['删除', 'Remove'],
  'search.remove.label': ['删除“{words}”', 'Remove “{words}”'],
  'search.remove.title': ['删除这一项', 'Remove this'],
  'search.remove.text': ['“{words}”将不再起作用。', '“{words}” has no effect any more.'],
  'search.saved': ['已保存，几秒内生效。', 'Saved. It holds within seconds.'],
  'search.failed': ['没有保存，请稍后再试。', 'Not saved. Try again later.'],
};

/** What the admin registers of it in one of its languages. */
export const searchWords = (language: Language) => wordsIn(WORDS, language);
