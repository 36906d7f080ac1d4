// Everything that the portal answers at request time. Files come after it: a path named here is no file's.
import type { Route } from './route';
import { toSearchRoutes } from './search-routes';

/** `search`: what answers there. */
export const toRoutes = (search: Parameters<typeof toSearchRoutes>[0]): Route[] => [
  ...toSearchRoutes(search),
];
