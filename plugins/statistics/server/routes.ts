const GUARDED = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::statistics.read'] } },
  ],
};

/** One permission of an API token for both addresses. */
const OF_TOKEN = { auth: { scope: ['plugin::statistics.publications.find'] } };

const toRoutes = (config: object) => [
  { method: 'GET', path: '/publications', handler: 'publications.find', config },
  { method: 'GET', path: '/publications.csv', handler: 'publications.findCsv', config },
];

/** /statistics/publications for signed-in people, /api/statistics/publications for programs with a token. */
export const routes = {
  admin: { type: 'admin', routes: toRoutes(GUARDED) },
  'content-api': { type: 'content-api', routes: toRoutes(OF_TOKEN) },
};
