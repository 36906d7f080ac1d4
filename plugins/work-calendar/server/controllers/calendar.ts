import type { Core } from '@strapi/strapi';

import { calendarChanges } from '../../../../src/contracts/work-calendar';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { checkChanges } from '../core/check-changes';
import { type CalendarRefusal, REFUSALS } from '../core/refusals';
import type { CalendarServices } from '../services';

type Ctx = { request: { body?: unknown }; state: { user: AdminUser } };

const refuse = (code: CalendarRefusal) =>
  new AppError({ kind: 'invalid', code, message: REFUSALS[code] });

const toSaving = ({ request }: Ctx) => {
  const { changes, version } = (request.body ?? {}) as Record<string, unknown>;
  const given = calendarChanges.safeParse(changes);
  if (!given.success || !Number.isSafeInteger(version)) throw refuse('work-calendar.bad-change');
  const trimmed = given.data.map((change) => ({ ...change, note: change.note.trim() }));
  return { changes: trimmed, since: version as number };
};

/** The office's work calendar: what was announced, and what the office has changed of it. */
export const calendar = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('work-calendar').service('calendar') as CalendarServices['calendar'];
  return {
    find: withAppErrors(() => services().find()),

    /** Saves the whole list and says how many open tasks have another last day by it. */
    save: withAppErrors(async (ctx: Ctx) => {
      const { database, save, find, countMoved } = services();
      const { changes, since } = toSaving(ctx);
      const problem = checkChanges(changes);
      if (problem) {
        const { refusal, path } = problem;
        const message = REFUSALS[refusal];
        const errors = path ? { errors: [{ path, message }] } : {};
        return toBody({ ok: false, refusal, message, ...errors });
      }
      const by = toActor(ctx.state.user);
      const moved = await database.transact(async (sql) => {
        const count = await countMoved(sql, changes);
        return (await save(sql, changes, { since, by })) ? count : null;
      });
      if (moved === null) throw refuse('work-calendar.moved-on');
      return { ...(await find()), moved };
    }),
  };
};
