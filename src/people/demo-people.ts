import type { Core } from '@strapi/strapi';

import { type RoleCode, SUPER_ADMIN } from '../contracts/actor';
import type { AdminUser } from '../platform/strapi/current-actor';

export type DemoPerson = {
  key:
    | 'editor'
    | 'first-reviewer'
    | 'secrecy-reviewer'
    | 'signatory'
    | 'channel-operator'
    | 'statistician'
    | 'auditor'
    | 'office-administrator'
    | 'administrator';
  email: string;
  lastname: string;
  firstname: string;
  roleNameZh: string;
};

/** For the demo database alone, which listens on this machine only; a real installation gets no people and no password. */
export const DEMO_PASSWORD = 'Gongkai-demo-2026';

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'editor',
    email: 'editor@demo.example',
    lastname: '林',
    firstname: '一鸣',
    roleNameZh: '编辑',
  },
  {
    key: 'first-reviewer',
    email: 'first@demo.example',
    lastname: '周',
    firstname: '初雪',
    roleNameZh: '处室审核人',
  },
  {
    key: 'secrecy-reviewer',
    email: 'secrecy@demo.example',
    lastname: '秦',
    firstname: '守文',
    roleNameZh: '保密审查员',
  },
  {
    key: 'signatory',
    email: 'sign@demo.example',
    lastname: '沈',
    firstname: '定安',
    roleNameZh: '签发人',
  },
  {
    key: 'channel-operator',
    email: 'operator@demo.example',
    lastname: '柳',
    firstname: '传薇',
    roleNameZh: '渠道运营',
  },
  {
    key: 'statistician',
    email: 'stats@demo.example',
    lastname: '钟',
    firstname: '数一',
    roleNameZh: '统计员',
  },
  {
    key: 'auditor',
    email: 'auditor@demo.example',
    lastname: '申',
    firstname: '鉴之',
    roleNameZh: '审计员',
  },
  {
    key: 'office-administrator',
    email: 'manager@demo.example',
    lastname: '任',
    firstname: '知人',
    roleNameZh: '管理员',
  },
  {
    key: 'administrator',
    email: 'admin@demo.example',
    lastname: '管',
    firstname: '维',
    roleNameZh: '超级管理员',
  },
];

type Role = { id: number };

/** The key 'administrator' is Strapi's super admin, who sets a database up; 管理员 of the office is another. */
export const roleCodeOf = (key: DemoPerson['key']): RoleCode | typeof SUPER_ADMIN => {
  if (key === 'administrator') return SUPER_ADMIN;
  return key === 'office-administrator' ? 'administrator' : key;
};

const findRole = async (strapi: Core.Strapi, key: DemoPerson['key']): Promise<Role> => {
  const code = roleCodeOf(key);
  const role = (await strapi.service('admin::role').findOne({ code })) as Role | null;
  if (!role) throw new Error(`people.no-role: ${code}`);
  return role;
};

const findUser = (strapi: Core.Strapi, email: string) =>
  strapi.db
    .query('admin::user')
    .findOne({ where: { email }, populate: ['roles'] }) as Promise<AdminUser | null>;

/** Makes the demo accounts that are missing and returns all of them as signed-in users, by key. Demo databases only. */
export const seedDemoPeople = async (
  strapi: Core.Strapi,
): Promise<Record<DemoPerson['key'], AdminUser>> => {
  const users = {} as Record<DemoPerson['key'], AdminUser>;
  for (const { key, email, lastname, firstname } of DEMO_PEOPLE) {
    if (!(await findUser(strapi, email))) {
      await strapi.service('admin::user').create({
        email,
        lastname,
        firstname,
        password: DEMO_PASSWORD,
        isActive: true,
        registrationToken: null,
        preferedLanguage: 'zh-Hans',
        roles: [(await findRole(strapi, key)).id],
      });
    }
    users[key] = (await findUser(strapi, email)) as AdminUser;
  }
  return users;
};
