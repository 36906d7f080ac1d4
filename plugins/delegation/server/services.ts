import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../../src/contracts/register-macs';
import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import {
  delegationStore,
  type ListedDelegation,
  readDeciders,
  readDelegations,
} from './adapters/delegation-store';
import { toState } from './core/to-standing';
import { createEndDelegation } from './use-cases/end-delegation';
import { createMakeDelegation } from './use-cases/make-delegation';

const LISTED = 200;

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

export const services = { delegations };
export type DelegationServices = { delegations: ReturnType<typeof delegations> };
