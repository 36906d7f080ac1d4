import type { Outcome } from '../../../../src/contracts/outcome';

export type Refusal =
  | 'remark.case-closed'
  | 'remark.no-thread'
  | 'remark.unknown-act'
  | 'remark.words-required'
  | 'remark.answer-required'
  | 'remark.too-long'
  | 'remark.bad-place'
  | 'remark.bad-mention'
  | 'remark.resolved-already'
  | 'remark.open-already';

export const REFUSALS: Record<Refusal, string> = {
  'remark.case-closed': '该审核单已结束，不能再添加批注。',
  'remark.no-thread': '找不到这条批注，请刷新页面。',
  'remark.unknown-act':
    '对批注只能“回复”（reply）、“标为已处理”（resolve）或“重新提出”（reopen）。',
  'remark.words-required': '请填写批注内容。',
  'remark.answer-required': '这条批注由他人提出，请写明如何处理，再标为已处理。',
  'remark.too-long': '批注不超过 1000 个字，所指的文字不超过 300 个字。',
  'remark.bad-place': '批注所指的字段不在这份稿件中。',
  'remark.bad-mention': '提到的人看不到这份稿件，请从名单中选择，不超过 20 人。',
  'remark.resolved-already': '这条批注已经处理，请刷新页面。如仍有问题，请重新提出。',
  'remark.open-already': '这条批注尚未处理，不必重新提出。',
};

export const refuse = (refusal: Refusal): Extract<Outcome, { ok: false }> => ({
  ok: false,
  refusal,
  message: REFUSALS[refusal],
});
