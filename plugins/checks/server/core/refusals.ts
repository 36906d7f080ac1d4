import type { Outcome } from '../../../../src/contracts/outcome';

export type Refusal =
  | 'checks.no-working-copy'
  | 'checks.no-such-finding'
  | 'checks.not-answerable'
  | 'checks.bad-answer'
  | 'checks.in-review'
  | 'checks.no-such-hit'
  | 'checks.other-department';

export const REFUSALS: Record<Refusal, string> = {
  'checks.no-working-copy': '找不到这份稿件，可能已被删除。',
  'checks.no-such-finding': '现在的稿件里没有这处检查发现，可能已经改正。请刷新页面。',
  'checks.not-answerable': '这处必须改正，不能用说明代替。',
  'checks.bad-answer': '请填写说明，不超过 500 个字。',
  'checks.in-review': '稿件在审核中，说明不能改动。如需改动，请先撤回审核。',
  'checks.no-such-hit': '这处已经处理，或者内容已经更正、撤下。请刷新页面。',
  'checks.other-department': '这篇稿件属于其他处室，您只能查看和办理本处室的稿件。',
};

export const refuse = (refusal: Refusal): Extract<Outcome, { ok: false }> => ({
  ok: false,
  refusal,
  message: REFUSALS[refusal],
});
