// Whom a person who manages people may change, and what is never done to anybody.
import { SUPER_ADMIN } from '../../contracts/actor';
import type { Refusal } from './refusals';

export type Standing = { id: number; active: boolean; roles: readonly string[] };

/** Either keeps people; without one of them nobody can let anybody in again. */
const KEEPERS: readonly string[] = ['administrator', SUPER_ADMIN];

const isKeeper = ({ active, roles }: Standing): boolean =>
  active && roles.some((role) => KEEPERS.includes(role));
const isSuper = ({ roles }: Standing): boolean => roles.includes(SUPER_ADMIN);
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));

type Change = { active?: boolean; roles?: readonly string[] };

const leavesNoKeeper = (target: Standing, change: Change, all: readonly Standing[]): boolean => {
  const after = {
    ...target,
    active: change.active ?? target.active,
    roles: change.roles ?? target.roles,
  };
  const others = all.filter(({ id }) => id !== target.id);
  const lastOf = (isOne: (one: Standing) => boolean) =>
    isOne(target) && !isOne(after) && !others.some(isOne);
  return lastOf(isKeeper) || lastOf((one) => one.active && isSuper(one));
};

/** Why `by` may not give anybody these roles; undefined: they may. */
export const findRoleObstacle = (by: Standing, roles: readonly string[]): Refusal | undefined => {
  if (roles.length === 0) return 'people.no-role';
  return roles.includes(SUPER_ADMIN) && !isSuper(by) ? 'people.super-admin-only' : undefined;
};

/** Why `by` may not change `target` so; `all` are all people. A super admin is changed by another one alone. */
export const findObstacle = (
  by: Standing,
  target: Standing,
  change: Change,
  all: readonly Standing[],
): Refusal | undefined => {
  const own = by.id === target.id;
  if (isSuper(target) && !isSuper(by)) return 'people.super-admin-only';
  if (own && change.active === false) return 'people.not-yourself';
  if (own && change.roles && !isSame(change.roles, target.roles)) return 'people.own-roles';
  if (leavesNoKeeper(target, change, all)) return 'people.last-administrator';
  return change.roles && !own ? findRoleObstacle(by, change.roles) : undefined;
};

/** Why `by` may not give `target` a new password. One's own is changed in the profile, where the old one is asked for. */
export const findResetObstacle = (by: Standing, target: Standing): Refusal | undefined => {
  if (by.id === target.id) return 'people.own-password';
  return isSuper(target) && !isSuper(by) ? 'people.super-admin-only' : undefined;
};
