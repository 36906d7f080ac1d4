import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { SiteState } from '../../../src/contracts/site-switch';
import type { Clock } from '../../../src/platform/clock';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { findShownItems, switchStore } from './adapters/switch-store';
import { createSwitchSite } from './use-cases/switch-site';

type Rendering = { readState(sql: Sql): Promise<SiteState> };

const CHANGES = 20;
const ITEMS = 10;

const switches = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  return {
    /** What readers see now, and the newest changes. */
    read: async () => {
      const { sql } = database;
      const rendering = strapi.plugin('site').service('rendering') as Rendering;
      const rows = await switchStore.readNewest(sql, null, CHANGES);
      return {
        ...(await rendering.readState(sql)),
        changes: rows.map((row) => {
          const { mac: _code, beforeMacs: _before, ...said } = row;
          return { ...said, isGenuine: macs.isGenuine('site-switch', row) };
        }),
      };
    },
    findItems: (text: string) => findShownItems(database.sql, text, ITEMS),
    turn: createSwitchSite({ database, clock, macs, switches: switchStore }),
  };
};

export const services = { switches };
export type SwitchServices = { switches: ReturnType<typeof switches> };
