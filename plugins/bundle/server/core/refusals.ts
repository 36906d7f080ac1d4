import type { Outcome } from '../../../../src/contracts/outcome';

export type BundleRefusal =
  | 'bundle.size'
  | 'bundle.other-type'
  | 'bundle.languages'
  | 'bundle.unrelated'
  | 'bundle.bound-already'
  | 'bundle.incomplete'
  | 'bundle.none'
  | 'bundle.reason';

export const REFUSALS: Record<BundleRefusal, string> = {
  'bundle.size': '同批报送至少 2 篇、最多 10 篇稿件，每篇只选一次。',
  'bundle.other-type': '只有规范性文件和政策解读可以同批报送。',
  'bundle.languages': '同批报送的稿件须是同一种语言。',
  'bundle.unrelated':
    '同批报送的须是规范性文件和它的政策解读：每份文件至少有一篇解读，每篇解读都解读其中的文件。',
  'bundle.bound-already': '已与其他稿件同批报送。请单独提交，或先解除原来的同批。',
  'bundle.incomplete': '一篇也没有提交。请先处理下面的问题，再同批报送。',
  'bundle.none': '这篇稿件没有同批报送，或同批已经结束，请刷新页面。',
  'bundle.reason': '解除同批时请填写理由。',
};

export type Refused = Extract<Outcome, { ok: false }>;

export const refuse = (refusal: BundleRefusal, errors?: Refused['errors']): Refused => ({
  ok: false,
  refusal,
  message: REFUSALS[refusal],
  ...(errors && { errors }),
});
