import { adminRoute } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::review.read';
const SUBMIT = 'plugin::review.submit';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/items/:type/:documentId', 'bundles.find', READ),
      adminRoute('POST', '/submit', 'bundles.submit', SUBMIT),
      adminRoute('POST', '/items/:type/:documentId/dissolve', 'bundles.dissolve', SUBMIT),
    ],
  },
};
