import type { FieldError, Outcome } from '../../../../src/contracts/outcome';

export type Refusal =
  | 'delegation.no-delegator'
  | 'delegation.no-delegate'
  | 'delegation.same-person'
  | 'delegation.to-oneself'
  | 'delegation.bad-days'
  | 'delegation.past'
  | 'delegation.too-long'
  | 'delegation.bad-cause'
  | 'delegation.has-delegate'
  | 'delegation.stands-in'
  | 'delegation.delegate-away'
  | 'delegation.unknown'
  | 'delegation.not-yours'
  | 'delegation.over'
  | 'handover.no-person'
  | 'handover.no-successor'
  | 'handover.nothing'
  | 'handover.none-for-them';

export const REFUSALS: Record<Refusal, string> = {
  'delegation.no-delegator': '被代理人须是启用中的审核人员，请从名单中选择。',
  'delegation.no-delegate': '代理人须是启用中的审核人员，请从名单中选择。',
  'delegation.same-person': '代理人不能是本人。',
  'delegation.to-oneself': '不能把他人的审核任务交由您自己代理，请由其本人或另一位管理员设定。',
  'delegation.bad-days': '请填写开始和结束日期，结束日期不能早于开始日期。',
  'delegation.past': '开始日期不能早于今天。',
  'delegation.too-long': '一次代理最长一年。',
  'delegation.bad-cause': '请选择原因：“出差”（trip）、“休假”（leave）或“其他”（other）。',
  'delegation.has-delegate': '这段时间已有代理人。如需更换，请先结束原有的代理。',
  'delegation.stands-in':
    '被代理人这段时间正代理他人，不能再委托他人代理。请先结束该项代理，或选择其他日期。',
  'delegation.delegate-away': '所选代理人这段时间也已委托他人代理，请另选代理人或日期。',
  'delegation.unknown': '找不到这项代理，请刷新页面。',
  'delegation.not-yours': '只能结束自己委托他人的代理。',
  'delegation.over': '这项代理已经结束，请刷新页面。',
  'handover.no-person': '找不到这个人员，请刷新页面。',
  'handover.no-successor': '接手人须是另一位启用中的人员，请从名单中选择。',
  'handover.nothing': '此人没有待交接的任务。',
  'handover.none-for-them': '接手人的角色或处室不能办理这些任务，什么也没有交接。请另选接手人。',
};

/** The field of the form that a refusal belongs to. */
const FIELDS: Partial<Record<Refusal, string>> = {
  'delegation.no-delegator': 'delegator',
  'handover.no-successor': 'to',
  'handover.none-for-them': 'to',
  'delegation.no-delegate': 'delegate',
  'delegation.same-person': 'delegate',
  'delegation.to-oneself': 'delegate',
  'delegation.delegate-away': 'delegate',
  'delegation.bad-days': 'untilOn',
  'delegation.too-long': 'untilOn',
  'delegation.past': 'fromOn',
  'delegation.bad-cause': 'cause',
};

export const refuse = (refusal: Refusal): Extract<Outcome, { ok: false }> => {
  const message = REFUSALS[refusal];
  const path = FIELDS[refusal];
  const errors: FieldError[] = path ? [{ path, message }] : [];
  return { ok: false, refusal, message, errors };
};
