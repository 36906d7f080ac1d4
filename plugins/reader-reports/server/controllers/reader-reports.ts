import type { Core } from '@strapi/strapi';

import { toReadingBounds } from '../../../../src/contracts/department-scope';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { ReaderReportsServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const LARGEST_ID = 9_999_999_999;
const unknown = () =>
  new AppError({ kind: 'missing', code: 'reader-reports.unknown', message: '没有这条反馈。' });
const toId = (text = ''): number => {
  const id = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (id < 1 || id > LARGEST_ID) throw unknown();
  return id;
};

/** Mistakes that readers report, each department's own. */
export const readerReports = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi
      .plugin('reader-reports')
      .service('readerReports') as ReaderReportsServices['readerReports'];
  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, list } = services();
      const actor = toActor(ctx.state.user);
      const departments = toReadingBounds(
        actor,
        await scope().departmentsOf(database.sql, actor.ref),
      );
      const { page, pageSize } = pageOfRequest(ctx);
      const all = ctx.query.state === 'all';
      const { rows, total } = await list(database.sql, { all, departments, page, pageSize });
      const pageCount = Math.ceil(total / pageSize);
      return { results: rows, pagination: { page, pageSize, pageCount, total } };
    }),
    handle: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, readItem, handle } = services();
      const reportId = toId(ctx.params.reportId);
      const item = await readItem(database.sql, reportId);
      if (!item) throw unknown();
      const actor = toActor(ctx.state.user);
      await scope().mustWrite(database.sql, actor, item);
      const { outcome, note } = (ctx.request.body ?? {}) as Record<string, unknown>;
      return toBody(
        await handle({ reportId, outcome: toText(outcome), note: toText(note) }, actor),
      );
    }),
  };
};
