import { type Language, type Words, wordsIn } from '../../../../../src/admin/words-in';

/** Message id → Chinese and English, of the lists of tasks. */
const WORDS: Words = {
  'review.inbox.title': ['审核任务', 'Review tasks'],
  'review.inbox.list': ['任务列表', 'List of tasks'],
  'review.inbox.mine': ['待我办理', 'Mine'],
  'review.inbox.department': ['本处室在办', 'My department'],
  'review.inbox.late': ['逾期', 'Late'],
  'review.inbox.done': ['我已办理', 'Done by me'],
  'review.inbox.empty.mine': ['目前没有等待您审核的稿件。', 'Nothing waits for your review.'],
  'review.inbox.empty.department': [
    '本处室没有正在审核的稿件。',
    'Nothing of your department is in review.',
  ],
  'review.inbox.empty.late': ['没有逾期未办的稿件。', 'Nothing is late.'],
  'review.inbox.empty.done': ['您还没有办理过稿件。', 'You have not decided on anything yet.'],
  'review.inbox.empty.narrowed': [
    '没有符合筛选条件的稿件。',
    'Nothing in this list is what you look for.',
  ],
  'review.inbox.filter.label': [
    '{count, plural, =0 {筛选} other {筛选（#）}}',
    '{count, plural, =0 {Filter} other {Filter (#)}}',
  ],
  'review.inbox.filter.all': ['全部', 'All'],
  'review.inbox.filter.none': ['清除筛选', 'Show everything'],
  'review.inbox.filter.none.short': ['清除', 'Clear'],
  'review.inbox.filter.text': [
    '标题、文号、索引号或审核单号',
    'Title, document, index or case number',
  ],
  'review.inbox.filter.text.clear': ['清空', 'Clear'],
  'review.inbox.filter.type': ['类型', 'Type'],
  'review.inbox.filter.column': ['栏目', 'Column'],
  'review.inbox.filter.department': ['来源处室', 'Department'],
  'review.inbox.filter.held': ['领取情况', 'Taken'],
  'review.inbox.filter.held.nobody': ['无人领取', 'By nobody'],
  'review.inbox.filter.held.somebody': ['已有人领取', 'By somebody'],
  'review.inbox.filter.late': ['期限', 'Deadline'],
  'review.inbox.filter.late.yes': ['已逾期', 'Over'],
  'review.inbox.column.state': ['情况', 'State'],
  'review.inbox.keys': [
    '键盘：J、K 上下移动，回车键打开，C 领取或放回，X 选择。',
    'Keys: J and K move, Enter opens, C takes or gives back, X selects.',
  ],
  'review.inbox.held': ['{name}正在办理', '{name} is working on it'],
  'review.inbox.held-by-closed': [
    '领取人已停用（{name}），请接手',
    'Taken by a closed account ({name}); take it over',
  ],
  'review.inbox.held-by-me': ['由您领取', 'Taken by you'],
  'review.inbox.select': ['选择“{title}”', 'Select “{title}”'],
  'review.inbox.approved': ['已通过，待发布', 'Approved'],
  'review.inbox.more': ['1000 以上', 'over 1,000'],
  'review.claim.label': ['领取', 'Take'],
  'review.claim.done': ['已领取，其他人会看到由您办理', 'Taken; others see that you work on it'],
  'review.claim.over': ['接手', 'Take over'],
  'review.release.label': ['放回', 'Give back'],
  'review.release.done': ['已放回', 'Given back'],
  'review.claim.hint': [
    '领取后四小时内，其他人会看到由您办理；不领取也可以直接办理。',
    'For four hours others see that you work on it. You may decide without taking it, too.',
  ],
  'review.approve-many.label': ['同意所选 {count} 篇', 'Approve {count} selected'],
  'review.approve-many.title': ['成批同意', 'Approve several'],
  'review.approve-many.text': [
    '对所选的 {count} 篇稿件逐一记录“同意”。检查有发现的稿件不会成批通过，请打开逐篇办理。',
    '“Approve” is recorded for each of the {count} selected items. What the checks found something in is left for you to open.',
  ],
  'review.approve-many.result': [
    '{approved} 篇已同意，{refused} 篇没有办理。',
    '{approved} approved, {refused} not.',
  ],
  'review.approve-many.approved': ['已同意', 'Approved'],
  'review.approve-many.refused': ['没有办理', 'Not decided'],
  'review.phrases': ['常用语', 'Phrases'],
  'review.phrases.keep': ['存为常用语', 'Keep as a phrase'],
  'review.phrases.remove': ['删除常用语“{phrase}”', 'Remove the phrase “{phrase}”'],
  'review.inbox.instead-of': ['代{name}办理', 'In the place of {name}'],
  'review.instead-of': [
    '您将代{name}办理；您的决定会注明由您代办。',
    'You decide in the place of {name}; your decision names both.',
  ],
  'review.decided-for': ['{delegate}代{delegator}', '{delegate} for {delegator}'],
  'review.scheduled.handed': ['由{name}设定，已交接给{to}', 'Set by {name}, handed over to {to}'],
  'review.next': ['办完后自动打开下一篇', 'Open the next one when done'],
};

/** What the admin registers of it in one of its languages. */
export const inboxWords = (language: Language) => wordsIn(WORDS, language);
