import type { Core } from '@strapi/strapi';

import { type RoleCode, ROLES } from '../contracts/actor';

type Role = { id: number; code: string; name: string; description: string | null };
type Words = { name: string; description: string };

const DESCRIPTIONS: Record<RoleCode, string> = {
  editor: '撰写稿件，提交审核，发布已通过审核的稿件。',
  'first-reviewer': '办理初审：同意或退回本处室的稿件。',
  'secrecy-reviewer': '办理保密审查：同意或退回。',
  signatory: '终审签发，发布和撤稿。',
  'channel-operator': '查看发送情况，登记人工发布，重试失败的发送。',
  statistician: '查看发布统计和发送情况。',
  auditor: '查看审计记录、审核单和审核过程。',
  administrator: '管理人员、栏目和处室；不撰写、不审核、不发布。',
};
const SUPER_ADMIN = 'strapi-super-admin';
const SUPER_ADMIN_WORDS: Words = {
  name: '超级管理员',
  description: '管理系统的全部功能和设置；不因此取得审核权。',
};
/** Descriptions that nobody wrote: Strapi's own, and the English names that earlier versions put there. */
const isShipped = ({ code, description }: Role): boolean =>
  !description ||
  description.startsWith('Super Admins can access') ||
  description === ROLES[code as RoleCode]?.nameEn;

const wordsOf = ({ code, name }: Role): Words | undefined => {
  if (code === SUPER_ADMIN) {
    return name === 'Super Admin' ? SUPER_ADMIN_WORDS : { ...SUPER_ADMIN_WORDS, name };
  }
  return Object.hasOwn(DESCRIPTIONS, code)
    ? { name, description: DESCRIPTIONS[code as RoleCode] }
    : undefined;
};

/** Names and describes the ready-made roles in Chinese; what an administrator has written stays. Idempotent. */
export const describeRoles = async (strapi: Core.Strapi): Promise<void> => {
  const query = strapi.db.query('admin::role');
  for (const role of (await query.findMany({})) as Role[]) {
    const words = isShipped(role) ? wordsOf(role) : undefined;
    if (words) await query.update({ where: { id: role.id }, data: words });
  }
};
