import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { ItemType } from '../../../src/contracts/item';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import {
  delegationStore,
  type ListedDelegation,
  readDeciders,
  readDelegations,
} from './adapters/delegation-store';
import { handoverStore, readOpenTasks, readPersons } from './adapters/handover-store';
import { toState } from './core/to-standing';
import { createEndDelegation } from './use-cases/end-delegation';
import { createHandOver } from './use-cases/hand-over';
import { createMakeDelegation } from './use-cases/make-delegation';

const LISTED = 200;

const handovers = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const scope = strapi.get('gongkai.department-scope') as DepartmentScope;
  const isWithin: Parameters<typeof createHandOver>[0]['isWithin'] = (sql, person, task) =>
    task.kind === 'claim'
      ? scope.mayReadCase(sql, person, task.caseId)
      : scope.mayWrite(sql, person, {
          ...{ type: task.type as ItemType, documentId: task.documentId, locale: task.locale },
        });
  return {
    readPersons: () => readPersons(database.sql),
    readOpenTasks: (persons: readonly string[]) =>
      readOpenTasks(database.sql, persons, clock.now()),
    handOver: createHandOver({
      ...{ database, clock, handovers: handoverStore, readPersons, readOpenTasks, isWithin },
    }),
  };
};

const delegations = ({ strapi }: { strapi: Core.Strapi }) => {
  const { sql } = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const deps = { sql, clock, macs, delegations: delegationStore, readDeciders };
  const toListed = ({ facts, active, ...row }: ListedDelegation) => {
    const { mac: _code, beforeMacs: _before, ...said } = facts;
    const holds = active && macs.isGenuine('delegation', facts);
    const state = toState({ ...facts, ...row, holds }, toShanghaiDay(clock.now()));
    return { ...said, ...row, state };
  };
  return {
    readDeciders: () => readDeciders(sql),
    /** null: everybody's. */
    read: async (person: string | null) =>
      (await readDelegations(sql, { person, limit: LISTED })).map(toListed),
    today: () => toShanghaiDay(clock.now()),
    make: createMakeDelegation(deps),
    end: createEndDelegation(deps),
  };
};

export const services = { delegations, handovers };
export type DelegationServices = {
  delegations: ReturnType<typeof delegations>;
  handovers: ReturnType<typeof handovers>;
};
