import type { Core } from '@strapi/strapi';

import { AFTER_LIMIT_DAYS } from '../../../../src/contracts/case-subject';
import { toShanghaiDay } from '../../../../src/platform/clock';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { type AfterRow, readAfters, readTitles } from '../adapters/after-store';
import type { ReviewServices } from '../services';
import type { Ctx } from './items';
import { toDeadline } from './to-deadline';

const FIRST_YEAR = 2000;

const toYear = (asked: unknown, now: Date): number => {
  const thisYear = Number(toShanghaiDay(now).slice(0, 4));
  const year = Number(asked);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= thisYear ? year : thisYear;
};

/** 先发后审: emergencies and take-downs of a year, with how many were reviewed in time. */
export const afters = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const now = services().now();
      const calendar = await services().readCalendar();
      const year = toYear(ctx.query.year, now);
      const toRow = (row: AfterRow) => {
        const waiting = { movedAt: row.actedAt, limitDays: AFTER_LIMIT_DAYS };
        const deadline = toDeadline(waiting, calendar, row.end ? new Date(row.end.at) : now);
        return { ...row, deadline };
      };
      const { sql } = services().database;
      // All of a year are read, since each is late or not by the calendar of working days.
      const rows = (await readAfters(sql, year)).map(toRow);
      const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
      const { page, pageSize } = pageOfRequest(ctx);
      const shown = rows.slice((page - 1) * pageSize, page * pageSize);
      const ids = shown.map(({ caseId }) => caseId);
      const titles = await readTitles(sql, ids);
      return {
        year,
        counts: {
          'formal-review': count(({ subject }) => subject === 'formal-review'),
          'take-down': count(({ subject }) => subject === 'take-down'),
          open: count(({ end }) => end === null),
          late: count(({ deadline }) => deadline?.overdue === true),
        },
        results: shown.map((row) => ({ ...row, title: titles.get(row.caseId) ?? null })),
        pagination: {
          ...{ page, pageSize, total: rows.length },
          pageCount: Math.ceil(rows.length / pageSize),
        },
      };
    }),
  };
};
