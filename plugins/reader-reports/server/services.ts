import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { Clock } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { insertHandling, listReports, readReportItem } from './adapters/report-store';
import { createHandleReport } from './use-cases/handle-report';

const readerReports = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  return {
    database,
    scope: () => strapi.get('gongkai.department-scope') as DepartmentScope,
    list: listReports,
    readItem: readReportItem,
    handle: createHandleReport({
      ...{ database, insertHandling },
      clock: strapi.get('gongkai.clock') as Clock,
    }),
  };
};

export const services = { readerReports };
export type ReaderReportsServices = { readerReports: ReturnType<typeof readerReports> };
