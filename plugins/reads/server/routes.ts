import { adminRoute } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::statistics.read';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'reads.list', READ),
      adminRoute('GET', '/sums', 'reads.sums', READ),
      adminRoute('GET', '/items/:type/:documentId', 'reads.find', READ),
    ],
  },
};
