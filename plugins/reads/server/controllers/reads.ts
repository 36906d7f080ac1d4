import type { Core } from '@strapi/strapi';

import { AppError } from '../../../../src/platform/app-error';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toSumsQuestion } from '../core/to-sums-question';
import type { ReadsServices } from '../services';

const badQuestion = () =>
  new AppError({
    kind: 'invalid',
    code: 'reads.bad-question',
    message: '阅读量的查询条件有误：请给出起止日期，并按日、月、年、内容类型或渠道汇总。',
  });

type Ctx = { params: Record<string, string>; query: Record<string, unknown> };

const LATELY_DAYS = 30;

/** How often pages are read. Figures of what is public: each department's are everybody's. */
export const reads = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('reads').service('reads') as ReadsServices['reads'];
  return {
    list: withAppErrors(async ({ query }: Ctx) => {
      const { database, list, daysAgo } = services();
      const { page, pageSize } = pageOfRequest({ query });
      const since = query.state === 'all' ? null : daysAgo(LATELY_DAYS);
      const { rows, total, reads: sum } = await list(database.sql, { since, page, pageSize });
      const pageCount = Math.ceil(total / pageSize);
      return { results: rows, reads: sum, pagination: { page, pageSize, pageCount, total } };
    }),
    sums: withAppErrors(async ({ query }: Ctx) => {
      const question = toSumsQuestion(query);
      if (!question) throw badQuestion();
      const { database, sum } = services();
      return { ...question, sums: await sum(database.sql, question) };
    }),
    find: withAppErrors(async (ctx: Ctx) => {
      const { database, ofItem, daysAgo } = services();
      return ofItem(database.sql, itemOfRequest(ctx), daysAgo(LATELY_DAYS));
    }),
  };
};
