import type { Core } from '@strapi/strapi';

import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { listReads, readItemReads, sumReads } from './adapters/read-store';

const DAY_MS = 24 * 3600 * 1000;

const reads = ({ strapi }: { strapi: Core.Strapi }) => {
  const clock = strapi.get('gongkai.clock') as Clock;
  return {
    database: strapiDatabase(strapi),
    list: listReads,
    ofItem: readItemReads,
    sum: sumReads,
    /** The first of so many days that end today, in Beijing. */
    daysAgo: (days: number) => toShanghaiDay(new Date(clock.now().getTime() - (days - 1) * DAY_MS)),
  };
};

export const services = { reads };
export type ReadsServices = { reads: ReturnType<typeof reads> };
