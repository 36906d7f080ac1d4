import type { Core } from '@strapi/strapi';

import { ITEM_TYPES, toUid } from '../../../../src/contracts/item';
import { LATE_AFTER_WORKING_DAYS, toLimits } from '../../../../src/contracts/waiting';
import type { Clock } from '../../../../src/platform/clock';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import {
  type DeskTables,
  readLateCases,
  readOwnItems,
  readReturnedCases,
} from '../adapters/home-store';
import type { ReviewServices } from '../services';
import type { Ctx } from './items';
import { toDeadline } from './to-deadline';

/** The home page shows what fits at a glance; each list leads to the whole. */
const LATE_SHOWN = 5;
const OWN_SHOWN = 8;
const RETURNED_SHOWN = 5;

/** Two short lists of the home page. */
export const home = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  const sql = () => services().database.sql;
  const now = () => (strapi.get('gongkai.clock') as Clock).now();
  const tables = () =>
    Object.fromEntries(
      ITEM_TYPES.map((type) => [type, strapi.db.metadata.get(toUid(type)).tableName]),
    ) as DeskTables;
  return {
    own: withAppErrors(async (ctx: Ctx) => ({
      results: await readOwnItems(sql(), tables(), {
        actor: toActor(ctx.state.user).ref,
        limit: OWN_SHOWN,
      }),
    })),

    returned: withAppErrors(async (ctx: Ctx) => {
      const actor = toActor(ctx.state.user);
      const found = await readReturnedCases(sql(), { actor: actor.ref, limit: RETURNED_SHOWN * 2 });
      const may = await Promise.all(
        // Whoever has changed departments since does not go on reading.
        found.map(({ caseId }) => services().scope().mayReadCase(sql(), actor, caseId)),
      );
      return { results: found.filter((_one, at) => may[at]).slice(0, RETURNED_SHOWN) };
    }),

    late: withAppErrors(async () => {
      const calendar = await services().readCalendar();
      const { rows, total } = await readLateCases(sql(), {
        limits: toLimits(now(), calendar),
        usual: LATE_AFTER_WORKING_DAYS,
        limit: LATE_SHOWN,
      });
      const results = rows.map(({ stages, stageIndex, ...row }) => ({
        ...row,
        deadline: toDeadline({ ...row, approved: false }, calendar, now()),
        stageNameZh: stages[stageIndex]?.nameZh ?? '',
        stageNameEn: stages[stageIndex]?.nameEn ?? '',
      }));
      return { results, total };
    }),
  };
};
