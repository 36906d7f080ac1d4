// Whatever changes a person's account, by our page or by Strapi's own: it is in the audit, and what must end, ends at once.
import type { Core } from '@strapi/strapi';

import { createLogger } from '../platform/logger';
import type { Database } from '../platform/sql/sql';
import { currentActor } from '../platform/strapi/current-actor';
import { strapiDatabase } from '../platform/strapi/strapi-database';
import { toChanges, toFirstPassword, type UserState } from './account-changes';
import { recordPersonEvent } from './manage/people-store';

type Role = { id: number; name: string };
type User = {
  id: number;
  lastname?: string | null;
  firstname?: string | null;
  email: string;
  isActive: boolean;
  roles: Role[];
};
type Event = {
  params: { where?: { id?: number | string }; data: Record<string, unknown> };
  result?: { id?: number };
  state: { before?: UserState; changed?: readonly string[]; gone?: User };
};

const toState = ({ id, email, isActive, roles, lastname, firstname }: User): UserState => ({
  personId: id,
  name: `${lastname ?? ''}${firstname ?? ''}`.trim() || email,
  email,
  active: isActive === true,
  roles: roles.map(({ name }) => name).sort(),
});

const findUser = (strapi: Core.Strapi, id: unknown) =>
  strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] }) as Promise<User | null>;

/** Ends every session: the next request of an access token answers 401, and its refresh cookie is worth nothing. */
const endSessions = async (strapi: Core.Strapi, personId: number) =>
  strapi.sessionManager('admin').invalidateRefreshToken(String(personId));

/** Tokens that act for a person would come back to life with the account. */
const deleteTokens = (strapi: Core.Strapi, personId: number) =>
  (
    strapi.service('admin::api-token-admin') as {
      deleteTokensForUser(id: number): Promise<unknown>;
    }
  ).deleteTokensForUser(personId);

const createRecord = (strapi: Core.Strapi, database: Database) => {
  return async (action: string, personId: number, detail: object) => {
    const { actor } = currentActor(strapi);
    await database.transact((sql) =>
      recordPersonEvent(sql, { action, actor: actor.ref, personId, detail }),
    );
  };
};

/** Call in bootstrap(), before the first account changes. */
export const watchPeople = (strapi: Core.Strapi): void => {
  const database = strapiDatabase(strapi);
  const record = createRecord(strapi, database);

  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],

    beforeCreate({ params }: Event) {
      const { actor } = currentActor(strapi);
      if (params.data.password && actor.ref.startsWith('admin:')) params.data.blocked = true;
    },

    async afterCreate({ result }: Event) {
      const user = await findUser(strapi, result?.id);
      if (!user) return;
      const { personId, name, roles } = toState(user);
      await record('person.created', personId, { name, roles });
    },

    async beforeUpdate({ params, state }: Event) {
      const before = await findUser(strapi, params.where?.id);
      if (!before) return;
      state.before = toState(before);
      state.changed = Object.keys(params.data);
      const { actor } = currentActor(strapi);
      Object.assign(params.data, toFirstPassword(before.id, params.data, actor.ref));
    },

    async afterUpdate({ state, params }: Event) {
      const { before, changed = [] } = state;
      const after = before && (await findUser(strapi, params.where?.id));
      if (!before || !after) return;
      const isOwn = currentActor(strapi).actor.ref === `admin:${after.id}`;
      for (const { action, detail } of toChanges(before, toState(after), { changed, isOwn }))
        await record(action, after.id, detail);
      const hasEnded = before.active && !after.isActive;
      if (hasEnded) await deleteTokens(strapi, after.id);
      if (hasEnded || (changed.includes('password') && !isOwn)) await endSessions(strapi, after.id);
    },

    async beforeDelete({ params, state }: Event) {
      state.gone = (await findUser(strapi, params.where?.id)) ?? undefined;
    },

    async afterDelete({ state }: Event) {
      if (!state.gone) return;
      const { personId, name, roles } = toState(state.gone);
      await record('person.deleted', personId, { name, roles });
    },
  } as never);

  const logger = createLogger('people');
  strapi.eventHub.on('admin.auth.success', async ({ user }: { user?: { id?: number } } = {}) => {
    if (user?.id === undefined) return;
    const event = { actor: `admin:${user.id}`, personId: user.id, detail: {} };
    try {
      await recordPersonEvent(database.sql, { action: 'person.signed-in', ...event });
    } catch (error) {
      // Nobody waits for it, and a rejection would end the process; the sign-in stands.
      logger.error({ error }, 'a sign-in was not recorded');
    }
  });
};
