// Everything that the portal answers at request time. Files come after it: a path named here is no file's.
import type { createReads } from '../../plugins/reads/server/create-reads';
import type { Env } from '../platform/env';
import { toReadRoute } from './read-route';
import type { Route } from './route';
import { toSearchRoutes } from './search-routes';

type Rooms = {
  /** What answers there. */
  search: Parameters<typeof toSearchRoutes>[0];
  reads: ReturnType<typeof createReads>;
};

/** `answers`: PORTAL_ANSWERS. What is off is answered as a file would be that is not there. */
export const toRoutes = (answers: Env['PORTAL_ANSWERS'], { search, reads }: Rooms): Route[] => [
  ...(answers.includes('search') ? toSearchRoutes(search) : []),
  ...(answers.includes('reads') ? [toReadRoute(reads)] : []),
];
