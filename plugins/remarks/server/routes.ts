import { adminRoute } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::review.read';

const route = (method: string, path: string, handler: string) =>
  adminRoute(method, path, handler, READ);

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/cases/:caseId', 'remarks.ofCase'),
      route('POST', '/cases/:caseId', 'remarks.begin'),
      route('GET', '/cases/:caseId/readers', 'remarks.readers'),
      route('GET', '/items/:type/:documentId', 'remarks.ofItem'),
      route('POST', '/threads/:threadId', 'remarks.goOn'),
      route('GET', '/mine', 'remarks.mine'),
    ],
  },
};
