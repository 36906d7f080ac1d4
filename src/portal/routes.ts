// Everything that the portal answers at request time. Files come after it: a path named here is no file's.
import type { Route } from './route';

export const toRoutes = (): Route[] => [];
