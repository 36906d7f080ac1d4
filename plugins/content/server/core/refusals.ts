export type Refusal =
  | 'working-copy.locked'
  | 'working-copy.delete-in-review'
  | 'working-copy.delete-public'
  | 'working-copy.one-locale';

/** What a person reads when the desk refuses. */
export const REFUSALS: Record<Refusal, string> = {
  'working-copy.locked': '稿件正在审核或已审核待发布，不能修改。如需修改，请先撤回审核。',
  'working-copy.delete-in-review': '稿件正在审核或已审核待发布，不能删除。请先撤回审核，再删除。',
  'working-copy.delete-public': '稿件已公开发布，不能删除。如需从公众渠道撤下，请先撤稿。',
  'working-copy.one-locale': '一次只能保存一种语言。',
};
