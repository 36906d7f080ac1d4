import { ITEM_TYPES } from '../../../src/contracts/item';
import { toPlural } from './core/published-item';

const toRoutes = (name: string) => [
  { method: 'GET', path: `/${name}`, handler: `${name}.find`, config: {} },
  { method: 'GET', path: `/${name}/:documentId`, handler: `${name}.findOne`, config: {} },
];

/** Where Strapi would have its own for these types: /api/news-posts and so on, each with a permission of API tokens. */
export const routes = {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: ITEM_TYPES.flatMap((type) => toRoutes(toPlural(type))),
  },
};
