import { adminRoute } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::review.read';
const SUBMIT = 'plugin::review.submit';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'lookAgains.list', READ),
      adminRoute('GET', '/items/:type/:documentId', 'lookAgains.find', READ),
      // Whoever may correct an item looks after it.
      adminRoute('POST', '/items/:type/:documentId', 'lookAgains.set', SUBMIT),
      adminRoute('POST', '/items/:type/:documentId/settle', 'lookAgains.settle', SUBMIT),
    ],
  },
};
