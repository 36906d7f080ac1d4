import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { AppError } from '../../../../src/platform/app-error';
import { recordEvent } from '../../../../src/platform/sql/record-event';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { listEvents, readActors, readSealState } from '../adapters/event-list';
import { describeSubjects } from '../adapters/subject-facts';
import { ACTIONS, isAction } from '../core/actions';

type Ctx = {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text));
const listQuery = z.object({
  action: z.string().refine(isAction).optional(),
  actor: z
    .string()
    .regex(/^(admin|api-token):\d{1,9}$|^system$/)
    .optional(),
  /** Days of Beijing, both included. */
  from: z.string().refine(isDay).optional(),
  to: z.string().refine(isDay).optional(),
  /** Events older than this one. */
  before: z.coerce.number().int().positive().optional(),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
});

const toObject = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : {};

/** Throws `invalid`, naming the parameter. */
const toFilter = (query: Record<string, unknown>) => {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const parsed = listQuery.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join('.')).join('、');
  throw new AppError({
    kind: 'invalid',
    code: 'audit.bad-filter',
    message: `查询条件有误：${names}。`,
  });
};

export const events = ({ strapi }: { strapi: Core.Strapi }) => {
  const { sql } = strapiDatabase(strapi);
  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const filter = toFilter(ctx.query);
      const rows = await listEvents(sql, filter);
      const page = rows.slice(0, filter.pageSize);
      const describe = await describeSubjects(sql, page);
      return {
        results: page.map((row) => ({ ...row, ...describe(row) })),
        hasOlder: rows.length > filter.pageSize,
      };
    }),
    /** Recorded before anything is handed out: the page asks for the rows once this has answered. */
    export: withAppErrors(async (ctx: Ctx) => {
      const { from, to, actor, action } = toFilter(toObject(ctx.request.body));
      await recordEvent(sql, {
        ...{ action: 'audit.exported', actor: toActor(ctx.state.user).ref },
        subject: { table: 'audit', id: '' },
        detail: { exported: true, from, to, actor, action },
      });
      return {};
    }),
    state: withAppErrors(async () => ({
      ...(await readSealState(sql)),
      actors: await readActors(sql),
      actions: ACTIONS,
    })),
  };
};
