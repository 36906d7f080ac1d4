import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../src/contracts/actor';
import {
  type DepartmentScope,
  isWithin,
  toReadingBounds,
} from '../../../src/contracts/department-scope';
import type { Clock } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import {
  insertRemark,
  type Place,
  readCasePlace,
  readMentions,
  readRemarks,
  readThread,
  readThreadPlace,
  readWriters,
} from './adapters/remark-store';
import { toThreads } from './core/to-threads';
import { createMakeRemark } from './use-cases/make-remark';

const threads = ({ strapi }: { strapi: Core.Strapi }) => {
  const { sql } = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  const mayReadCase = (actor: Actor, caseId: number) => scope().mayReadCase(sql, actor, caseId);
  /** Who writes or decides and may read the case, by name. */
  const readReaders = async ({ caseId, item }: Place) => {
    const place = (await scope().placeOf(sql, item)) ?? { departmentId: null, createdBy: null };
    const readers = [];
    for (const one of await readWriters(sql)) {
      // Most are told by their departments; whom a stage of the case calls upon is asked for one by one.
      const bounds = toReadingBounds(one, one.departments);
      if (isWithin(bounds, place, one.ref) || (await mayReadCase(one, caseId))) readers.push(one);
    }
    return readers.map(({ ref, name }) => ({ ref, name }));
  };
  return {
    sql,
    scope,
    mayReadCase,
    readReaders,
    readCasePlace: (caseId: number) => readCasePlace(sql, caseId),
    readThreadPlace: (threadId: number) => readThreadPlace(sql, threadId),
    readThreads: async ({ item }: Pick<Place, 'item'>) => toThreads(await readRemarks(sql, item)),
    readMentions: (person: string, limit: number) => readMentions(sql, { person, limit }),
    make: createMakeRemark({ sql, clock, readThread, insertRemark }),
  };
};

export const services = { threads };
export type RemarkServices = { threads: ReturnType<typeof threads> };
