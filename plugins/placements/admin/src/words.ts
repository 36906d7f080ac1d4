import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'placements.title': ['首页编排', 'Home page'],
  'placements.subtitle': [
    '决定哪些已公开的稿件排在最前。标题和图片取自稿件；稿件撤下后自动移除。',
    'Which public items stand first. Title and picture are the item’s own; what is withdrawn leaves by itself.',
  ],
  'placements.place': ['位置', 'Place'],
  'placements.place.carousel': ['首页轮播', 'Carousel of home'],
  'placements.place.home': ['首页置顶', 'Pinned on home'],
  'placements.place.column': ['栏目置顶：{column}', 'Pinned in {column}'],
  'placements.about.carousel': [
    '显示在首页左上方，只能放有封面图片的稿件。没有稿件时显示最新的一篇图片新闻。',
    'At the top left of home, for items with a cover picture. While it is empty the newest picture story stands there.',
  ],
  'placements.about.home': [
    '排在首页“最新发布”的最前面，带“置顶”标记。',
    'First among the newest on home, marked as pinned.',
  ],
  'placements.about.column': [
    '排在栏目列表第一页的最前面，带“置顶”标记。只能放这个栏目及其下级栏目的稿件。',
    'First in the column’s list, marked as pinned. For items of the column and of those below it.',
  ],
  'placements.language': ['语言', 'Language'],
  'placements.language.zh-Hans': ['中文', 'Chinese'],
  'placements.language.en': ['英文', 'English'],
  'placements.unsaved': [
    '有未保存的修改，保存或放弃后才能换位置。',
    'There are changes. Save or drop them before you go to another place.',
  ],
  'placements.chosen': ['已排入（{count} / {most}）', 'In this place ({count} of {most})'],
  'placements.none': ['这里还没有稿件。', 'Nothing stands here yet.'],
  'placements.gone': [
    '{count} 篇已撤下，读者看不到，保存后从这里清除。',
    '{count} were withdrawn; readers do not see them, and saving clears them away.',
  ],
  'placements.up': ['上移：{title}', 'Move up: {title}'],
  'placements.down': ['下移：{title}', 'Move down: {title}'],
  'placements.remove': ['移除：{title}', 'Remove: {title}'],
  'placements.save': ['保存', 'Save'],
  'placements.drop': ['放弃修改', 'Drop changes'],
  'placements.saved': ['已保存，门户几秒内更新', 'Saved; the portal follows within seconds'],
  'placements.failed': ['没有办成，请稍后再试。', 'It did not work. Try again later.'],
  'placements.add': ['加入稿件', 'Add an item'],
  'placements.search': ['按标题查找', 'Look for a title'],
  'placements.found.none': [
    '没有找到可以放在这里的稿件。',
    'No item was found that may stand here.',
  ],
  'placements.full': ['已经放满，先移除一篇。', 'The place is full. Remove one first.'],
  'placements.in': ['加入：{title}', 'Add: {title}'],
  'placements.is-in': ['已排入', 'In this place'],
  'placements.in.short': ['加入', 'Add'],
  'placements.changes': ['编排记录', 'Changes'],
  'placements.changes.none': ['还没有人编排过。', 'Nobody has arranged anything yet.'],
  'placements.column.place': ['位置', 'Place'],
  'placements.column.count': ['篇数', 'Items'],
  'placements.column.who': ['操作人', 'Who'],
  'placements.column.when': ['时间', 'When'],
  'placements.forged': [
    '不是由本系统操作的，不起作用。',
    'Not done in this system; it has no effect.',
  ],
};

/** What the admin registers of it in one of its languages. */
export const placementWords = (language: Language) => wordsIn(WORDS, language);
