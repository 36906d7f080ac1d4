import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../../src/contracts/actor';
import type { CheckFinding } from '../../../../src/contracts/check-finding';
import { toReadingBounds } from '../../../../src/contracts/department-scope';
import { LATE_AFTER_WORKING_DAYS, toLimits } from '../../../../src/contracts/waiting';
import type { WorkCalendar } from '../../../../src/contracts/work-calendar';
import { AppError } from '../../../../src/platform/app-error';
import { readContent } from '../../../../src/platform/sql/read-content';
import { toCaseId } from '../../../../src/platform/strapi/case-of-request';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { countInbox, type InboxAsked, type InboxFilter, readInbox } from '../adapters/inbox-store';
import type { TaskFilter } from '../adapters/narrow-tasks';
import { refuse } from '../core/refusals';
import type { ReviewServices, SiteRendering } from '../services';
import type { Ctx } from './items';
import { markTasks } from './mark-tasks';
import { orRefused } from './or-refused';
import { toNamed } from './to-named';
import { nameOf, toPlaces } from './to-task';
import { toTaskFilter } from './to-task-filter';

/** Besides one's own tasks, which say of each why one may not decide (GET /review/tasks). */
const FILTERS: readonly InboxFilter[] = ['department', 'late', 'done'];
/** Most cases that one request approves. */
const APPROVE_LIMIT = 50;

const toFilter = ({ query }: Ctx): InboxFilter => {
  const found = FILTERS.find((filter) => filter === query.filter);
  if (found) return found;
  throw new AppError({
    kind: 'invalid',
    code: 'review.no-such-list',
    message: `没有这个任务列表，可选：${FILTERS.join('、')}。`,
  });
};

type Chosen = { caseId: number; fingerprint: string };

const toChosen = (body: unknown): Chosen[] => {
  const { cases } = (body ?? {}) as { cases?: unknown };
  if (!Array.isArray(cases) || cases.length === 0 || cases.length > APPROVE_LIMIT) {
    throw new AppError({
      kind: 'invalid',
      code: 'review.bad-selection',
      message: `一次最多办理 ${APPROVE_LIMIT} 张审核单，至少 1 张。`,
    });
  }
  return (cases as (Record<string, unknown> | null)[]).map((one) => ({
    caseId: toCaseId({ params: { caseId: String(one?.caseId) } }),
    fingerprint: toText(one?.fingerprint),
  }));
};

/** What one of many approvals came to. */
const approveOne = async (
  { decide, check, database: { sql } }: ReviewServices['cases'],
  { caseId, fingerprint }: Chosen,
  actor: Actor,
) => {
  const outcome = await orRefused(async () => {
    const content = await readContent(sql, fingerprint);
    // What was found and not answered is for a person to look at; of a bundle nobody has to answer that it is one.
    const needsEyes = ({ answer, rule }: CheckFinding) =>
      answer === null && rule !== 'related-in-bundle';
    if (content && (await check(sql, content)).some(needsEyes)) return refuse('review.needs-eyes');
    return decide({ caseId, fingerprint, verdict: 'approve', reason: '' }, actor);
  });
  return { caseId, message: outcome.ok ? null : outcome.message };
};

/** Lists of tasks, who has taken one, and approving several. */
export const inbox = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  const rendering = () => strapi.plugin('site').service('rendering') as SiteRendering;

  const toAsked = async (
    actor: Actor,
    calendar: WorkCalendar,
    filter: TaskFilter,
  ): Promise<InboxAsked> => {
    const { readPlaces, now } = services();
    const own = await readPlaces(actor.ref);
    const { departments } = own;
    return {
      filter,
      now: now(),
      person: actor.ref,
      departments,
      readable: toReadingBounds(actor, departments),
      places: toPlaces(actor, own),
      limits: toLimits(now(), calendar),
      usual: LATE_AFTER_WORKING_DAYS,
    };
  };

  const list = async (ctx: Ctx) => {
    const { database, now, readCalendar } = services();
    const { sql } = database;
    const filter = toFilter(ctx);
    const calendar = await readCalendar();
    const { settings } = await rendering().readNewestSettings(sql);
    const asked = await toAsked(toActor(ctx.state.user), calendar, toTaskFilter(ctx, settings));
    const { page, pageSize } = pageOfRequest(ctx);
    const [rows, total] = await Promise.all([
      readInbox(sql, filter, asked, { page, pageSize }),
      countInbox(sql, filter, asked),
    ]);
    const named = rows.map(({ departmentId, columnId, ...row }) => ({
      ...row,
      departmentNameZh: nameOf(settings.departments, departmentId),
      columnNameZh: nameOf(settings.columns, columnId),
      mine: false,
      blockedReason: null,
    }));
    return {
      results: await markTasks(sql, named, { now: now(), calendar }),
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    };
  };

  const counts = async (ctx: Ctx) => {
    const { database, readCalendar } = services();
    const { sql } = database;
    const { settings } = await rendering().readNewestSettings(sql);
    const asked = await toAsked(
      toActor(ctx.state.user),
      await readCalendar(),
      toTaskFilter(ctx, settings),
    );
    const [mine, department, late, done] = await Promise.all(
      (['mine', ...FILTERS] as const).map((filter) => countInbox(sql, filter, asked)),
    );
    return { mine, department, late, done };
  };

  /** What the lists can be narrowed by. */
  const places = async () => {
    const { settings } = await rendering().readNewestSettings(services().database.sql);
    return {
      columns: settings.columns.map(toNamed),
      departments: settings.departments.map(toNamed),
    };
  };

  return {
    list: withAppErrors(list),
    counts: withAppErrors(counts),
    places: withAppErrors(places),

    claim: withAppErrors(async (ctx: Ctx) => {
      const { takeOver } = (ctx.request.body ?? {}) as { takeOver?: unknown };
      const asked = { caseId: toCaseId(ctx), takeOver: takeOver === true };
      return toBody(await services().claim(asked, toActor(ctx.state.user)));
    }),

    release: withAppErrors(async (ctx: Ctx) =>
      toBody(await services().release({ caseId: toCaseId(ctx) }, toActor(ctx.state.user))),
    ),

    approveMany: withAppErrors(async (ctx: Ctx) => {
      const actor = toActor(ctx.state.user);
      const results = [];
      // One after the other, each checked and recorded by itself: what is refused holds up no other.
      for (const one of toChosen(ctx.request.body)) {
        results.push(await approveOne(services(), one, actor));
      }
      return { results };
    }),
  };
};
