import type { Outcome } from '../../../../src/contracts/outcome';

export type Refusal =
  | 'account.unknown'
  | 'account.bad-form'
  | 'account.unknown-connector'
  | 'account.portal'
  | 'account.required'
  | 'account.bad-address'
  | 'account.too-long'
  | 'account.moved-on'
  | 'account.deliveries-open'
  | 'account.reason-required'
  | 'account.no-connector';

export const REFUSALS: Record<Refusal, string> = {
  'account.unknown': '没有这个账号，请刷新页面。',
  'account.bad-form': '账号设置有误，没有保存。请刷新页面后再填。',
  'account.unknown-connector': '没有这种连接方式，请重新选择。',
  'account.portal': '门户网站由本系统直接发布，不能更换连接方式。',
  'account.required': '必填。',
  'account.bad-address': '请填写以 https:// 或 http:// 开头的完整地址。',
  'account.too-long': '内容过长，请核对后重新填写。',
  'account.moved-on': '这个账号刚刚被他人修改，请刷新页面后再改。',
  'account.deliveries-open':
    '这个账号有正在发送或结果不明的稿件，更换连接方式后将无法查明。请先在“发送情况”中处理完。',
  'account.reason-required': '请写明暂停的原因，其他人会看到。',
  'account.no-connector': '这个账号没有可以检查的连接方式。',
};

export const refuse = (refusal: Refusal, path?: string): Extract<Outcome, { ok: false }> => {
  const message = REFUSALS[refusal];
  return { ok: false, refusal, message, ...(path ? { errors: [{ path, message }] } : {}) };
};
