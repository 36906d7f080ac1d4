import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { insertLookAgain, listLookAgains, readLookAgain } from './adapters/look-again-store';
import { createSetLookAgain } from './use-cases/set-look-again';

const lookAgains = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  return {
    database,
    scope: () => strapi.get('gongkai.department-scope') as DepartmentScope,
    today: () => toShanghaiDay(clock.now()),
    read: readLookAgain,
    list: listLookAgains,
    set: createSetLookAgain({ database, clock, readLookAgain, insertLookAgain }),
  };
};

export const services = { lookAgains };
export type LookAgainServices = { lookAgains: ReturnType<typeof lookAgains> };
