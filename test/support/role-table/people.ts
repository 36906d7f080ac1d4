// Who tries: every role, and what a person of it may have to do with the item.
import type { RoleCode } from '../../../src/contracts/actor';
import { ROLES, SUPER_ADMIN } from '../../../src/contracts/actor';
import { GRANTS } from '../../../src/people/roles';

export type TableRole = RoleCode | typeof SUPER_ADMIN;
/**
 * author: saved and submitted it; co-author: saved it once, submitted by another; skipped: left its first stage out;
 * delegate: of another department, in the place of one who has nothing to do with it.
 */
export type Standing = 'author' | 'co-author' | 'none' | 'skipped' | 'delegate';
export type Place = 'own' | 'other' | 'whole';
export type TablePerson = { key: string; role: TableRole; place: Place; standing: Standing };

const OF_ROLES: readonly [TableRole, readonly [Place, Standing][]][] = [
  [
    'editor',
    [
      ['own', 'author'],
      ['own', 'co-author'],
      ['own', 'none'],
      ['other', 'none'],
    ],
  ],
  [
    'first-reviewer',
    [
      ['own', 'none'],
      ['own', 'co-author'],
      ['other', 'none'],
      ['other', 'delegate'],
    ],
  ],
  [
    'secrecy-reviewer',
    [
      ['own', 'none'],
      ['own', 'co-author'],
      ['other', 'none'],
    ],
  ],
  [
    'signatory',
    [
      ['own', 'none'],
      ['own', 'co-author'],
      ['own', 'skipped'],
      ['other', 'none'],
    ],
  ],
  ...(['channel-operator', 'statistician', 'auditor', 'administrator', SUPER_ADMIN] as const).map(
    (role): [TableRole, [Place, Standing][]] => [role, [['whole', 'none']]],
  ),
];

export const TABLE_PEOPLE: readonly TablePerson[] = OF_ROLES.flatMap(([role, kinds]) =>
  kinds.map(([place, standing]) => ({
    key: `${role}.${place}.${standing}`,
    role,
    place,
    standing,
  })),
);

export const nameOfRole = (role: TableRole): string =>
  role === SUPER_ADMIN ? '超级管理员' : ROLES[role].nameZh;

/** Strapi gives its super admin every permission. */
export const holds = (role: TableRole, action: string, subject: string | null = null): boolean =>
  role === SUPER_ADMIN ||
  GRANTS[role].some((one) => one.action === action && one.subject === subject);

const PLACES: Record<Place, string> = { own: '本处室', other: '其他处室', whole: '全机关' };
const STANDINGS: Record<Standing, string> = {
  author: '作者（保存并提交）',
  'co-author': '合著者（保存过）',
  none: '未参与',
  skipped: '已跳过第一环节',
  delegate: '本处室审核人的代理人',
};
export const describePerson = ({ place, standing }: TablePerson): string =>
  `${PLACES[place]}，${STANDINGS[standing]}`;
