export type Refusal =
  | 'working-copy.locked'
  | 'working-copy.stale'
  | 'working-copy.delete-in-review'
  | 'working-copy.delete-public'
  | 'working-copy.delete-imported'
  | 'working-copy.one-locale'
  | 'index-number.no-rule'
  | 'unit-settings.bad-rule';

/** What a person reads when the desk refuses. */
export const REFUSALS: Record<Refusal, string> = {
  'working-copy.locked': '稿件正在审核或已审核待发布，不能修改。如需修改，请先撤回审核。',
  'working-copy.stale':
    '您打开这份稿件之后，它已被再次保存，所以这次没有保存。您写的内容仍在表单中，请先查看差异。',
  'working-copy.delete-in-review': '稿件正在审核或已审核待发布，不能删除。请先撤回审核，再删除。',
  'working-copy.delete-public': '稿件已公开发布，不能删除。如需从公众渠道撤下，请先撤稿。',
  'working-copy.delete-imported':
    '稿件在尚未转入的旧站导入批次中，不能删除。如不再需要，请先作废该批次。',
  'working-copy.one-locale': '一次只能保存一种语言。',
  'index-number.no-rule':
    '还不能按规则编索引号，请管理员在“设置—单位信息”中填写机构代码和编号规则。',
  'unit-settings.bad-rule': '编号规则有误',
};
