import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../src/contracts/actor';
import { findBinding } from '../../../src/contracts/bundle';
import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { ItemKey } from '../../../src/contracts/item';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { PlanSubmission } from '../../../src/contracts/submission';
import type { Clock } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { listCandidates, listMembers } from './adapters/bundle-list';
import { bundleStore } from './adapters/bundle-store';
import { createDissolveBundle } from './use-cases/dissolve-bundle';
import { createSubmitBundle } from './use-cases/submit-bundle';

const bundles = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const clock = strapi.get('gongkai.clock') as Clock;
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  // Absent, submitting fails.
  const planSubmission: PlanSubmission = (...asked) =>
    (strapi.plugin('review').service('cases') as { planSubmission: PlanSubmission }).planSubmission(
      ...asked,
    );
  const deps = { database, clock, macs, bundles: bundleStore };
  return {
    database,
    scope,
    submit: createSubmitBundle({ ...deps, planSubmission }),
    dissolve: createDissolveBundle(deps),
    /** What binds the item now; null: nothing. */
    readBinding: async (item: ItemKey) => {
      const binding = findBinding(await bundleStore.readBundles(database.sql, item), macs);
      return binding && { ...binding.bundle, standing: binding.standing };
    },
    listMembers: (bundleId: number) => listMembers(database.sql, bundleId),
    /** Those that this person may submit. */
    listCandidates: async (item: ItemKey, actor: Actor) => {
      const found = [];
      for (const one of await listCandidates(database.sql, item)) {
        if (await scope().mayWrite(database.sql, actor, one)) found.push(one);
      }
      return found;
    },
  };
};

export const services = { bundles };
export type BundleServices = { bundles: ReturnType<typeof bundles> };
