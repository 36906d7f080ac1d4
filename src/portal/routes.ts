// Everything that the portal answers at request time. Files come after it: a path named here is no file's.
import type { createReaderReports } from '../../plugins/reader-reports/server/create-reader-reports';
import type { createReads } from '../../plugins/reads/server/create-reads';
import type { Env } from '../platform/env';
import { toReadRoute } from './read-route';
import { toReportRoutes } from './report-routes';
import type { Route } from './route';
import { toSearchRoutes } from './search-routes';

type Rooms = {
  /** What answers there. */
  search: Parameters<typeof toSearchRoutes>[0];
  reads: ReturnType<typeof createReads>;
  reports: ReturnType<typeof createReaderReports>;
};

/** `answers`: PORTAL_ANSWERS. What is off is answered as a file would be that is not there. */
export const toRoutes = (
  answers: Env['PORTAL_ANSWERS'],
  { search, reads, reports }: Rooms,
): Route[] => [
  ...(answers.includes('search') ? toSearchRoutes(search) : []),
  ...(answers.includes('reads') ? [toReadRoute(reads)] : []),
  ...(answers.includes('reports') ? toReportRoutes(reports) : []),
];
