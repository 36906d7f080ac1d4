import type { Core } from '@strapi/strapi';

import { type RoleCode, ROLES } from '../contracts/actor';
import { LOCALES } from '../contracts/item';
import { type Grant, GRANTS } from './roles';

type Role = { id: number; code: string };

/** Strapi's ready-made roles for people, which may publish by its own routes: unused, so gone. */
const UNUSED_CODES = ['strapi-editor', 'strapi-author'];

const toPermission = (strapi: Core.Strapi, { action, subject, wholeType }: Grant) => {
  if (!subject || !wholeType) return { action, subject, properties: {}, conditions: [] };
  const { attributes, pluginOptions } = strapi.contentTypes[subject as never] as {
    attributes: Record<string, unknown>;
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  const technical = [
    'createdAt',
    'updatedAt',
    'publishedAt',
    'createdBy',
    'updatedBy',
    'locale',
    'localizations',
  ];
  const fields = Object.keys(attributes).filter((name) => !technical.includes(name));
  const locales = pluginOptions?.i18n?.localized ? { locales: [...LOCALES] } : {};
  // Deleting knows no fields.
  const properties = action.endsWith('.delete') ? locales : { fields, ...locales };
  return { action, subject, properties, conditions: [] };
};

const findOrCreate = async (strapi: Core.Strapi, code: RoleCode): Promise<Role> => {
  const service = strapi.service('admin::role');
  const found = (await service.findOne({ code })) as Role | null;
  if (found) return found;
  const { nameZh, nameEn } = ROLES[code];
  return (await service.create({ code, name: nameZh, description: nameEn })) as Role;
};

const deleteUnused = async (strapi: Core.Strapi) => {
  for (const code of UNUSED_CODES) {
    const role = (await strapi.service('admin::role').findOneWithUsersCount({ code })) as
      (Role & { usersCount: number }) | null;
    if (role && role.usersCount === 0) await strapi.service('admin::role').deleteByIds([role.id]);
  }
};

/** Makes the six roles with exactly their permissions; running again changes nothing. Returns their ids by code. */
export const seedRoles = async (strapi: Core.Strapi): Promise<Record<RoleCode, number>> => {
  const ids = {} as Record<RoleCode, number>;
  for (const code of Object.keys(ROLES) as RoleCode[]) {
    const role = await findOrCreate(strapi, code);
    const permissions = GRANTS[code].map((grant) => toPermission(strapi, grant));
    await strapi.service('admin::role').assignPermissions(role.id, permissions);
    ids[code] = role.id;
  }
  await deleteUnused(strapi);
  return ids;
};
