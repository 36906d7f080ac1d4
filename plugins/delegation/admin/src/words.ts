import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'delegation.menu': ['代理', 'Delegation'],
  'delegation.title': ['代理', 'Delegation'],
  'delegation.subtitle': [
    '出差、休假期间，由代理人办理审核任务。每一项决定都注明“某某代某某”。',
    'While somebody is away a delegate decides on their tasks. Every decision names both.',
  ],
  'delegation.mine': ['谁代理我', 'Who takes my place'],
  'delegation.mine.none': ['没有人代理您。', 'Nobody takes your place.'],
  'delegation.others': ['我代理谁', 'Whose place I take'],
  'delegation.others.none': ['您没有代理他人。', 'You take nobody’s place.'],
  'delegation.all': ['所有人的代理', 'Of everybody'],
  'delegation.all.none': ['没有代理。', 'There are no delegations.'],
  'delegation.column.who': ['代理', 'Delegation'],
  'delegation.column.days': ['日期', 'Days'],
  'delegation.column.cause': ['原因', 'Cause'],
  'delegation.column.made': ['设定', 'Made'],
  'delegation.column.state': ['状态', 'State'],
  'delegation.column.actions': ['操作', 'Actions'],
  'delegation.who': ['{delegate}代{delegator}', '{delegate} for {delegator}'],
  'delegation.days': ['{from} 至 {until}', '{from} to {until}'],
  'delegation.cause.trip': ['出差', 'Business trip'],
  'delegation.cause.leave': ['休假', 'Leave'],
  'delegation.cause.other': ['其他', 'Other'],
  'delegation.state.now': ['代理中', 'In force'],
  'delegation.state.coming': ['未开始', 'To come'],
  'delegation.state.over': ['已到期', 'Over'],
  'delegation.state.ended': ['已提前结束', 'Ended early'],
  'delegation.state.void': ['不起作用', 'Void'],
  'delegation.void': [
    '账号已停用，或这条记录不是由本系统作出的。',
    'An account is closed, or this record was not made by this system.',
  ],
  'delegation.ended-by': ['{who}，{when}', '{who}, {when}'],
  'delegation.make': ['设定代理', 'New delegation'],
  'delegation.make.text': [
    '代理人在所选日期内（含首尾两天，北京时间）以被代理人的角色和处室办理审核。双方中任何一位是作者、或已办理过的稿件，代理人不能代办；代理人不能再委托他人。',
    'On the chosen days (both included, Beijing time) the delegate decides by the roles and departments of whoever is away; never on what either of the two wrote or had decided. A delegate hands nothing on.',
  ],
  'delegation.form.delegator': ['被代理人', 'Who is away'],
  'delegation.form.delegate': ['代理人', 'Delegate'],
  'delegation.form.choose': ['请选择', 'Choose'],
  'delegation.form.fromOn': ['开始日期', 'First day'],
  'delegation.form.untilOn': ['结束日期', 'Last day'],
  'delegation.form.cause': ['原因', 'Cause'],
  'delegation.cancel': ['取消', 'Cancel'],
  'delegation.made': ['已设定代理', 'The delegation is made'],
  'delegation.end': ['结束代理', 'End'],
  'delegation.end.title': ['提前结束代理', 'End the delegation early'],
  'delegation.end.text': [
    '{who}的代理将立即结束，已作出的决定不受影响。',
    '{who}: this ends at once. Decisions made so far stand.',
  ],
  'delegation.ended': ['代理已结束', 'The delegation is ended'],
  'delegation.failed': ['没有办成，请稍后再试。', 'It did not work. Try again later.'],
};

/** What the admin registers of it in one of its languages. */
export const delegationWords = (language: Language) => wordsIn(WORDS, language);
