import { guardedBy } from '../../../src/platform/strapi/admin-route';

/** One permission of an API token for both addresses. */
const OF_TOKEN = { auth: { scope: ['plugin::statistics.publications.find'] } };

const toRoutes = (config: object) => [
  { method: 'GET', path: '/publications', handler: 'publications.find', config },
  { method: 'GET', path: '/publications.csv', handler: 'publications.findCsv', config },
];

/** /statistics/publications for signed-in people, /api/statistics/publications for programs with a token. */
export const routes = {
  admin: { type: 'admin', routes: toRoutes(guardedBy('plugin::statistics.read')) },
  'content-api': { type: 'content-api', routes: toRoutes(OF_TOKEN) },
};
