import type { Core } from '@strapi/strapi';

import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { countTasks } from '../core/handover';
import type { DelegationServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

/** Tasks in people's hands, and handing all of one person's to another; for who keeps people. */
export const handovers = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('delegation').service('handovers') as DelegationServices['handovers'];
  return {
    /** Everybody, and of whoever has left how many tasks they still have. */
    persons: withAppErrors(async () => {
      const persons = await services().readPersons();
      const gone = persons.filter(({ active }) => !active).map(({ ref }) => ref);
      const tasks = await services().readOpenTasks(gone);
      const results = persons.map(({ ref, name, active }) => {
        const own = tasks.filter(({ person }) => person === ref);
        return { ref, name, active, tasks: active ? null : countTasks(own) };
      });
      return { results };
    }),

    tasks: withAppErrors(async ({ params }: Ctx) => ({
      results: await services().readOpenTasks([params.person ?? '']),
    })),

    handOver: withAppErrors(async (ctx: Ctx) => {
      const { to } = (ctx.request.body ?? {}) as { to?: unknown };
      const asked = { from: ctx.params.person ?? '', to: toText(to) };
      return toBody(await services().handOver(asked, toActor(ctx.state.user)));
    }),
  };
};
