export type RestoreRefusal =
  | 'past-revisions.unknown'
  | 'past-revisions.expunged'
  | 'past-revisions.gone'
  | 'past-revisions.no-working-copy'
  | 'past-revisions.not-begun'
  | 'past-revisions.may-not-edit';

export const REFUSALS: Record<RestoreRefusal, string> = {
  'past-revisions.unknown': '这篇稿件没有公开过这一修订版。',
  'past-revisions.expunged': '这一修订版的内容已彻底清除，不能写回。',
  'past-revisions.gone': '这一修订版用到的内容已有缺失，没有写回，工作稿没有改动。',
  'past-revisions.no-working-copy': '工作稿已被删除，不能写回。',
  'past-revisions.not-begun': '请刷新页面，再写回工作稿。',
  'past-revisions.may-not-edit': '您没有修改这类稿件的权限，不能写回工作稿。',
};
