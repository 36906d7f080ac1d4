const config = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::audit.read'] } },
  ],
};

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/events', handler: 'events.list', config },
      { method: 'POST', path: '/exports', handler: 'events.export', config },
      { method: 'GET', path: '/state', handler: 'events.state', config },
    ],
  },
};
