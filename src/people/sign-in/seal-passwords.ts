import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../contracts/register-macs';
import type { Clock } from '../../platform/clock';
import { strapiDatabase } from '../../platform/strapi/strapi-database';
import { sealFormerPasswords, sealPassword } from './password-seals';

type Event = { params: { data: { password?: string | null } }; result?: { id?: number } | null };

/**
 * Seals each password that this process sets, by whatever page, command or seed, in the transaction that sets it. Call in
 * bootstrap(), before the first account changes.
 */
export const sealPasswords = async (strapi: Core.Strapi): Promise<void> => {
  const database = strapiDatabase(strapi);
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const clock = strapi.get('gongkai.clock') as Clock;
  const seal = async ({ params, result }: Event) => {
    const { password: hash } = params.data;
    const personId = result?.id;
    if (!hash || personId === undefined) return;
    await database.transact((sql) => sealPassword({ sql, macs }, { personId, hash }, clock.now()));
  };
  await sealFormerPasswords(database, macs, clock.now());
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    afterCreate: seal,
    afterUpdate: seal,
  } as never);
};
