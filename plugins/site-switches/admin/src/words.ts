import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'site-switches.title': ['门户开关', 'Portal switches'],
  'site-switches.subtitle': [
    '对门户全站立即生效，一人即可操作；每次操作都记入审计。',
    'They act on the whole portal at once and need one person; every turn is in the audit.',
  ],
  'site-switches.on': ['已开启', 'On'],
  'site-switches.off': ['未开启', 'Off'],
  'site-switches.kind.grey': ['一键置灰', 'Grey'],
  'site-switches.kind.strip': ['应急横幅', 'Emergency strip'],
  'site-switches.about.grey': [
    '门户所有页面以灰色显示，用于国家公祭日等。',
    'Every page of the portal is shown in grey, as on days of national mourning.',
  ],
  'site-switches.about.strip': [
    '在门户所有页面的顶端显示一篇已公开稿件的标题，点击进入该稿件。稿件撤下后横幅自动结束。',
    'Every page of the portal shows the title of a public item at its top and leads to it. It ends by itself when the item is withdrawn.',
  ],
  'site-switches.do.grey.on': ['开启置灰', 'Turn grey'],
  'site-switches.do.grey.off': ['恢复彩色', 'Back to colour'],
  'site-switches.do.strip.on': ['开启横幅', 'Show a strip'],
  'site-switches.do.strip.off': ['关闭横幅', 'End the strip'],
  'site-switches.strip.other': ['更换稿件', 'Show another item'],
  'site-switches.strip.ended': [
    '稿件已撤下，横幅已自动结束。',
    'The item was withdrawn, and the strip ended with it.',
  ],
  'site-switches.text.grey.on': [
    '门户全站将在几秒内变为灰色。',
    'The whole portal turns grey within seconds.',
  ],
  'site-switches.text.grey.off': [
    '门户全站将在几秒内恢复彩色。',
    'The whole portal is in colour again within seconds.',
  ],
  'site-switches.text.strip.on': [
    '横幅显示所选稿件的标题，没有另外的文字。已有的横幅会被替换。',
    'The strip shows the title of the item and no other words. It takes the place of one that is shown.',
  ],
  'site-switches.text.strip.off': [
    '横幅将在几秒内从所有页面消失，稿件仍然公开。',
    'The strip leaves every page within seconds; the item stays public.',
  ],
  'site-switches.item': ['稿件', 'Item'],
  'site-switches.item.search': ['按标题查找', 'Look for a title'],
  'site-switches.item.none': ['没有找到已公开的稿件。', 'No public item was found.'],
  'site-switches.reason': ['原因', 'Reason'],
  'site-switches.cancel': ['取消', 'Cancel'],
  'site-switches.failed': ['没有办成，请稍后再试。', 'It did not work. Try again later.'],
  'site-switches.done.grey.on': ['门户正在变为灰色', 'The portal is turning grey'],
  'site-switches.done.grey.off': ['门户正在恢复彩色', 'The portal is going back to colour'],
  'site-switches.done.strip.on': ['横幅即将显示', 'The strip is about to show'],
  'site-switches.done.strip.off': ['横幅即将消失', 'The strip is about to go'],
  'site-switches.changes': ['操作记录', 'Turns'],
  'site-switches.changes.none': ['还没有人操作过。', 'Nobody has turned one yet.'],
  'site-switches.column.what': ['操作', 'What'],
  'site-switches.column.reason': ['原因', 'Reason'],
  'site-switches.column.who': ['操作人', 'Who'],
  'site-switches.column.when': ['时间', 'When'],
  'site-switches.forged': [
    '不是由本系统操作的，不起作用。',
    'Not done in this system; it has no effect.',
  ],
};

/** What the admin registers of it in one of its languages. */
export const switchWords = (language: Language) => wordsIn(WORDS, language);
