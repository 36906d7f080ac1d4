import { adminRoute } from '../../../src/platform/strapi/admin-route';

const route = (method: string, path: string, handler: string) =>
  adminRoute(method, path, handler, 'plugin::audit.read');

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/events', 'events.list'),
      route('POST', '/exports', 'events.export'),
      route('GET', '/state', 'events.state'),
    ],
  },
};
