import type { Core } from '@strapi/strapi';

import type { Actor, Entrance } from '../../contracts/actor';

/** An admin user as Strapi puts it into a request's state. */
export type AdminUser = {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string;
  roles?: { code: string }[];
};

type State = {
  user?: AdminUser;
  auth?: { strategy?: { name?: string }; credentials?: { id?: number; name?: string } };
};

const SYSTEM: Actor = { ref: 'system', name: '系统', roles: [] };

/** Chinese names have the family name first and no space. */
const toName = ({ firstname, lastname, username, email }: AdminUser): string =>
  `${lastname ?? ''}${firstname ?? ''}`.trim() || username || email || '';

export const toActor = (user: AdminUser): Actor => ({
  ref: `admin:${user.id}`,
  name: toName(user),
  roles: (user.roles ?? []).map(({ code }) => code),
});

/**
 * Who acts in the current request, by whatever entrance: the signed-in person, the owner of an admin token, an API token by
 * its own id; 'system' where there is no request (a boot, a process of ours).
 */
export const currentActor = (strapi: Core.Strapi): { actor: Actor; entrance: Entrance } => {
  const state = (strapi.requestContext.get() as { state?: State } | undefined)?.state;
  if (!state) return { actor: SYSTEM, entrance: 'system' };
  const strategy = state.auth?.strategy?.name ?? '';
  if (state.user) {
    return {
      actor: toActor(state.user),
      entrance: strategy === 'admin-token' ? 'admin-token' : 'admin',
    };
  }
  const { id, name } = state.auth?.credentials ?? {};
  if (id !== undefined) {
    return {
      actor: { ref: `api-token:${id}`, name: name ?? '', roles: [] },
      entrance: 'api-token',
    };
  }
  return { actor: SYSTEM, entrance: 'system' };
};

/** Runs work as if this person's request were being served; for the replay, the demo and tests in one process. */
export const asActor = async <T>(
  strapi: Core.Strapi,
  user: AdminUser,
  work: () => Promise<T>,
): Promise<T> => {
  type Context = Parameters<typeof strapi.requestContext.run>[0];
  const state: State = { user, auth: { strategy: { name: 'admin' } } };
  let result: T | undefined;
  await strapi.requestContext.run({ state } as unknown as Context, async () => {
    result = await work();
  });
  return result as T;
};
