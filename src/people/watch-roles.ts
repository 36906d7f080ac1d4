// Whatever changes what a role may do, or makes and deletes one, is in the audit with who did it.
import type { Core } from '@strapi/strapi';

import { recordEvent } from '../platform/sql/record-event';
import { currentActor } from '../platform/strapi/current-actor';
import { strapiDatabase } from '../platform/strapi/strapi-database';

type Permission = { action: string; subject?: string | null };
type Roles = Record<string, (...given: never[]) => Promise<unknown>>;

const ORIGINAL = Symbol('original');
type Assign = ((roleId: number, permissions: Permission[]) => Promise<unknown>) & {
  [ORIGINAL]?: Assign;
};

const toKey = ({ action, subject }: Permission): string =>
  subject ? `${action} ${subject}` : action;

/** Wraps Strapi's one way of setting a role's permissions. Throws where an upgrade has moved it. Call in register(). */
export const watchRoles = (strapi: Core.Strapi): void => {
  const database = strapiDatabase(strapi);
  const roles = strapi.service('admin::role') as unknown as Roles;
  const given = roles.assignPermissions as Assign | undefined;
  if (!given) throw new Error('strapi.roles-moved');
  // Strapi keeps this service for the process: a second CMS in it takes the place of the first, or each change is told twice.
  const assign = given[ORIGINAL] ?? given;

  const readHeld = (roleId: number) =>
    strapi.db.query('admin::permission').findMany({ where: { role: { id: roleId } } }) as Promise<
      Permission[]
    >;

  const record = async (roleId: number, detail: object) => {
    const { actor } = currentActor(strapi);
    const subject = { table: 'role', id: String(roleId) };
    await database.transact((sql) =>
      recordEvent(sql, { action: 'role.permissions-set', actor: actor.ref, subject, detail }),
    );
  };

  const watched: Assign = (roleId, permissions) =>
    strapi.db.transaction(async () => {
      const before = (await readHeld(roleId)).map(toKey);
      const result = await assign.call(roles, roleId, permissions);
      const after = (await readHeld(roleId)).map(toKey);
      const role = (await strapi.db.query('admin::role').findOne({ where: { id: roleId } })) as {
        name: string;
      } | null;
      await record(roleId, {
        name: role?.name ?? '',
        added: after.filter((key) => !before.includes(key)),
        removed: before.filter((key) => !after.includes(key)),
      });
      return result;
    });
  roles.assignPermissions = Object.assign(watched, { [ORIGINAL]: assign });
};
