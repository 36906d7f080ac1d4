import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import { type RoleCode, ROLES } from '../contracts/actor';
import { LOCALES } from '../contracts/item';
import {
  findUnchanged,
  type HeldPermission,
  type Permission,
  planRole,
  rememberSeeded,
} from './plan-role';
import { type Grant, GRANTS, RENAMED, TAKEN_BACK } from './roles';
import { readSeedRecord, type SeedRecord, writeSeedRecord } from './seed-record';

type Role = { id: number; code: string };
type Tokens = { syncPermissionsForRole(roleId: number): Promise<void> };

/** Strapi's ready-made roles for people, which may publish by its own routes: unused, so gone. */
const UNUSED_CODES = ['strapi-editor', 'strapi-author'];
const UNUSED_STEP = 'ready-made-roles';
const CODES = Object.keys(ROLES) as RoleCode[];
const TECHNICAL = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

const toPermission = (strapi: Core.Strapi, { action, subject, wholeType }: Grant): Permission => {
  if (!subject || !wholeType) return { action, subject, properties: {}, conditions: [] };
  const { attributes, pluginOptions } = strapi.contentTypes[subject as never] as {
    attributes: Record<string, { visible?: boolean }>;
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  // Strapi knows no permission for a field that no form shows.
  const fields = Object.entries(attributes)
    .filter(([name, { visible }]) => visible !== false && !TECHNICAL.has(name))
    .map(([name]) => name);
  const locales = pluginOptions?.i18n?.localized ? { locales: [...LOCALES] } : {};
  // Deleting knows no fields.
  const properties = action.endsWith('.delete') ? locales : { fields, ...locales };
  return { action, subject, properties, conditions: [] };
};

const findRole = (strapi: Core.Strapi, code: string) =>
  strapi.service('admin::role').findOne({ code }) as Promise<Role | null>;

const findHeld = (strapi: Core.Strapi, { id }: Role) =>
  strapi.service('admin::permission').findMany({
    where: { role: { id } },
  }) as Promise<HeldPermission[]>;

/** Admin tokens hold copies of what their owner's role may do. */
const syncTokens = (strapi: Core.Strapi, { id }: Role) =>
  (strapi.service('admin::api-token-admin') as Tokens).syncPermissionsForRole(id);

/** Before anything else is known of a database: new, or seeded by a version that kept no record of it. */
const beginRecord = async (
  strapi: Core.Strapi,
  wanted: Record<RoleCode, Permission[]>,
): Promise<SeedRecord> => {
  const found = await Promise.all(CODES.map((code) => findRole(strapi, code)));
  if (found.every((role) => role === null)) return { roles: {}, steps: [] };
  // Nobody can tell what was removed there: its roles stay as they are, and all of today counts as given once.
  const roles = CODES.map((code) => [code, rememberSeeded({}, wanted[code])]);
  return { roles: Object.fromEntries(roles) as SeedRecord['roles'], steps: [UNUSED_STEP] };
};

const takeBack = async (strapi: Core.Strapi, code: RoleCode, grants: readonly Grant[]) => {
  const role = await findRole(strapi, code);
  if (!role) return;
  const permissions = grants.map((grant) => toPermission(strapi, grant));
  const taken = findUnchanged(await findHeld(strapi, role), permissions);
  if (taken.length === 0) return;
  await strapi.service('admin::permission').deleteByIds(taken.map(({ id }) => id));
  await syncTokens(strapi, role);
};

const deleteUnused = async (strapi: Core.Strapi) => {
  for (const code of UNUSED_CODES) {
    const role = (await strapi.service('admin::role').findOneWithUsersCount({ code })) as
      (Role & { usersCount: number }) | null;
    if (role && role.usersCount === 0) await strapi.service('admin::role').deleteByIds([role.id]);
  }
};

/** Does what is done once for each database; returns the names of all that is done now. */
const doSteps = async (strapi: Core.Strapi, done: readonly string[]): Promise<string[]> => {
  const steps = [...done];
  if (!steps.includes(UNUSED_STEP)) {
    await deleteUnused(strapi);
    steps.push(UNUSED_STEP);
  }
  for (const { id, from } of TAKEN_BACK.filter((step) => !steps.includes(step.id))) {
    for (const code of CODES) await takeBack(strapi, code, from[code] ?? []);
    steps.push(id);
  }
  for (const { id, code, from } of RENAMED.filter((step) => !steps.includes(step.id))) {
    const { nameZh: name, nameEn: description } = ROLES[code];
    await strapi.db
      .query('admin::role')
      .updateMany({ where: { code, name: from }, data: { name, description } });
    steps.push(id);
  }
  return steps;
};

const create = (strapi: Core.Strapi, code: RoleCode) => {
  const { nameZh, nameEn } = ROLES[code];
  return strapi.service('admin::role').create({
    code,
    name: nameZh,
    description: nameEn,
  }) as Promise<Role>;
};

/** Gives one role what this version has and none before had; a role that an administrator deleted stays deleted. */
const seedRole = async (
  strapi: Core.Strapi,
  code: RoleCode,
  wanted: readonly Permission[],
  record: SeedRecord,
) => {
  const seeded = record.roles[code];
  const role = (await findRole(strapi, code)) ?? (seeded ? null : await create(strapi, code));
  if (!role) return;
  const { add, extend } = planRole(wanted, await findHeld(strapi, role), seeded ?? {});
  for (const { id, properties } of extend) {
    await strapi.db.query('admin::permission').update({ where: { id }, data: { properties } });
  }
  if (add.length > 0) await strapi.service('admin::role').addPermissions(role.id, add);
  if (add.length + extend.length > 0) await syncTokens(strapi, role);
};

/**
 * Makes the ready-made roles with their permissions, each once for a database: later boots add only what a newer version
 * brings, and what an administrator added, removed or deleted stays so. Runs under the boot lock, in one transaction.
 */
export const seedRoles = async (strapi: Core.Strapi): Promise<void> => {
  const wanted = Object.fromEntries(
    CODES.map((code) => [code, GRANTS[code].map((grant) => toPermission(strapi, grant))]),
  ) as Record<RoleCode, Permission[]>;
  await strapi.db.transaction(async () => {
    const kept = await readSeedRecord(strapi);
    const record = kept ?? (await beginRecord(strapi, wanted));
    const steps = await doSteps(strapi, record.steps);
    const roles = { ...record.roles };
    for (const code of CODES) {
      await seedRole(strapi, code, wanted[code], record);
      roles[code] = rememberSeeded(roles[code] ?? {}, wanted[code]);
    }
    const now: SeedRecord = { roles, steps };
    if (!isDeepStrictEqual(now, kept)) await writeSeedRecord(strapi, now);
  });
};
