// Which permissions were ever given to which role, kept in Strapi's core store beside the roles themselves.
import type { Core } from '@strapi/strapi';

import type { Seeded } from './plan-role';

export type SeedRecord = {
  /** By the role's code. */
  roles: Record<string, Seeded>;
  /** What is done once for each database, by name. */
  steps: string[];
};

const KEY = 'seeded-roles';
const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'gongkai' });

/** null where no boot has kept a record yet. */
export const readSeedRecord = async (strapi: Core.Strapi): Promise<SeedRecord | null> =>
  ((await storeOf(strapi).get({ key: KEY })) as SeedRecord | null | undefined) ?? null;

export const writeSeedRecord = (strapi: Core.Strapi, record: SeedRecord): Promise<void> =>
  storeOf(strapi).set({ key: KEY, value: record });
