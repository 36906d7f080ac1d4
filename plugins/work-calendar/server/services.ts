import type { Core } from '@strapi/strapi';

import { LATE_AFTER_WORKING_DAYS, toDueDay } from '../../../src/contracts/waiting';
import type { CalendarChange } from '../../../src/contracts/work-calendar';
import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import { createReadWorkCalendar } from '../../../src/platform/sql/read-work-calendar';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createWorkCalendar } from '../../../src/platform/work-calendar';
import { readOpenTasks, saveCalendar } from './adapters/calendar-store';
import { yearOf } from './core/year-of';

const calendar = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const read = createReadWorkCalendar();
  return {
    database,
    save: saveCalendar,
    /** The list of changes, and this year and the next as they come to be by it. */
    find: async () => {
      const { calendar: known, ...saved } = await read(database.sql);
      const thisYear = Number(toShanghaiDay(clock.now()).slice(0, 4));
      const years = [thisYear, thisYear + 1].map((year) => ({
        ...{ year, known: known.knows(year), days: yearOf(known, year) },
      }));
      return { ...saved, years };
    },
    /** How many open tasks another list gives another last day. */
    countMoved: async (sql: Sql, changes: readonly CalendarChange[]): Promise<number> => {
      const { calendar: before } = await read(sql);
      const after = createWorkCalendar(changes);
      const tasks = await readOpenTasks(sql, LATE_AFTER_WORKING_DAYS);
      return tasks.filter(
        ({ movedAt, limitDays }) =>
          toDueDay(movedAt, limitDays, before) !== toDueDay(movedAt, limitDays, after),
      ).length;
    },
  };
};

export const services = { calendar };
export type CalendarServices = { calendar: ReturnType<typeof calendar> };
