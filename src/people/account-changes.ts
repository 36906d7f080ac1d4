// What changed of an account, as the audit tells it.
import { isDeepStrictEqual } from 'node:util';

export type UserState = {
  personId: number;
  name: string;
  email: string;
  active: boolean;
  roles: string[];
};
type Change = { action: string; detail: object };

/** Events of one update, in the order in which they are told; a password never shows. */
export const toChanges = (
  before: UserState,
  after: UserState,
  { changed, isOwn }: { changed: readonly string[]; isOwn: boolean },
): Change[] => {
  const { name } = after;
  const changes: (Change | false)[] = [
    !isDeepStrictEqual(before.roles, after.roles) && {
      action: 'person.roles-set',
      detail: { name, before: before.roles, after: after.roles },
    },
    (before.name !== after.name || before.email !== after.email) && {
      action: 'person.changed',
      detail: { name, before: before.name, email: before.email !== after.email },
    },
    changed.includes('password') && {
      action: isOwn ? 'person.password-changed' : 'person.password-reset',
      detail: { name },
    },
    before.active !== after.active && {
      action: after.active ? 'person.reactivated' : 'person.deactivated',
      detail: { name },
    },
  ];
  return changes.filter((change) => change !== false);
};

/**
 * Strapi's flag `blocked` stands here for "must choose a password first": set where somebody else sets the password, and
 * taken away where the person does. A reset by code or a process of ours leaves it.
 */
export const toFirstPassword = (
  personId: number,
  data: Record<string, unknown>,
  actor: string,
): { blocked?: boolean } => {
  if (!data.password) return {};
  if (actor === `admin:${personId}`) return { blocked: false };
  return actor.startsWith('admin:') ? { blocked: true } : {};
};
