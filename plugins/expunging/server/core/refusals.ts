export type ExpungingRefusal =
  | 'expunging.nothing-named'
  | 'expunging.not-of-the-item'
  | 'expunging.gone-already'
  | 'expunging.asked-already'
  | 'expunging.no-cause'
  | 'expunging.note-too-long'
  | 'expunging.note-quotes'
  | 'expunging.no-note'
  | 'expunging.no-request'
  | 'expunging.ended'
  | 'expunging.forged'
  | 'expunging.same-person'
  | 'expunging.asker-closed'
  | 'expunging.still-public'
  | 'expunging.in-review'
  | 'expunging.working-copy';

export const LONGEST_NOTE = 200;

export const REFUSALS: Record<ExpungingRefusal, string> = {
  'expunging.nothing-named': '请选择要彻底清除的修订版。',
  'expunging.not-of-the-item': '所选的修订版不属于这篇稿件，请刷新页面。',
  'expunging.gone-already': '所选的修订版中有的已经彻底清除，请刷新页面。',
  'expunging.asked-already': '所选的修订版已有人提请彻底清除，正在等待另一个人确认。',
  'expunging.no-cause': '请选择清除的原因。',
  'expunging.note-too-long': `最多 ${LONGEST_NOTE} 字。`,
  'expunging.note-quotes':
    '说明会长期保存，请不要写出号码或要清除的内容本身，只写在哪里、是哪一类。',
  'expunging.no-note': '不予清除时请填写理由。',
  'expunging.no-request': '没有这一条彻底清除的提请。',
  'expunging.ended': '这一条提请已经办结，请刷新页面。',
  'expunging.forged': '这一条提请不是由本系统记录的（校验码无效），不能确认。请告知管理员。',
  'expunging.same-person': '提请人不能自己确认，须由另一个人确认。',
  'expunging.asker-closed': '提请人的账号已停用，不能确认。请由在职人员重新提请。',
  'expunging.still-public': '要清除的修订版仍在公开，请先撤稿，再确认彻底清除。',
  'expunging.in-review': '稿件正在审核中或等待发布，请先退回或撤回，再确认彻底清除。',
  'expunging.working-copy':
    '工作稿仍与要清除的修订版相同。请先由编辑删去工作稿中的有关内容并保存，再确认彻底清除。',
};
