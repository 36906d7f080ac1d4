import type { FieldError, Outcome } from '../../contracts/outcome';

export type Refusal =
  | 'people.no-role'
  | 'people.super-admin-only'
  | 'people.not-yourself'
  | 'people.own-roles'
  | 'people.own-password'
  | 'people.last-administrator'
  | 'people.incomplete';

export const REFUSALS: Record<Refusal, string> = {
  'people.no-role': '至少选择一个角色。',
  'people.super-admin-only': '超级管理员只能由超级管理员设置、修改和停用。',
  'people.not-yourself': '不能停用自己的账号，请由另一位管理员办理。',
  'people.own-roles': '不能修改自己的角色，请由另一位管理员办理。',
  'people.own-password': '修改自己的密码，请到“个人资料”中办理。',
  'people.last-administrator': '这是最后一位在用的管理员，不能停用，也不能取消其角色。',
  'people.incomplete': '请检查填写的内容。',
};

export const PROBLEMS = {
  name: '请填写姓名，不超过 40 个字。',
  email: '请填写有效的登录邮箱。',
  emailTaken: '该邮箱已被其他账号使用。',
  role: '所选角色不存在，请刷新页面后重新选择。',
  department: '所选处室不存在，请刷新页面后重新选择。',
  password: '密码至少 8 位，须含大写字母、小写字母和数字，不超过 72 个字节。',
} as const;

export const refuse = (
  refusal: Refusal,
  errors?: readonly FieldError[],
): Extract<Outcome, { ok: false }> => ({ ok: false, refusal, message: REFUSALS[refusal], errors });
