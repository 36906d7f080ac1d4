/** Who does something. `ref` is what the register stores: 'admin:12', 'api-token:3', 'system'. */
export type Actor = {
  ref: string;
  name: string;
  /** Codes of the roles held at this moment, e.g. 'first-reviewer'. */
  roles: readonly string[];
};

/** By which entrance a save came: the admin, an admin token, an API token, or a process of ours. */
export type Entrance = 'admin' | 'admin-token' | 'api-token' | 'system';

/** Codes of the roles seeded at start, and the names people see. */
export const ROLES = {
  editor: { nameZh: '编辑', nameEn: 'Editor' },
  'first-reviewer': { nameZh: '处室审核人', nameEn: 'Department reviewer' },
  'secrecy-reviewer': { nameZh: '保密审查员', nameEn: 'Secrecy reviewer' },
  signatory: { nameZh: '签发人', nameEn: 'Signatory' },
  'channel-operator': { nameZh: '渠道运营', nameEn: 'Channel operator' },
  statistician: { nameZh: '统计员', nameEn: 'Statistician' },
  auditor: { nameZh: '审计员', nameEn: 'Auditor' },
  administrator: { nameZh: '管理员', nameEn: 'Administrator' },
} as const;
export type RoleCode = keyof typeof ROLES;

/** Strapi's own role that may do everything by Strapi; it gives nobody the right to decide. */
export const SUPER_ADMIN = 'strapi-super-admin';
