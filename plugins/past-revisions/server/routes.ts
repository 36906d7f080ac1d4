import { adminRoute } from '../../../src/platform/strapi/admin-route';

const READ = 'plugin::review.read';
const SUBMIT = 'plugin::review.submit';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/items/:type/:id', 'pastRevisions.list', READ),
      // A save like any other: whoever may submit the item writes it back, and is its author then.
      adminRoute('POST', '/items/:type/:id/restore', 'pastRevisions.restore', SUBMIT),
    ],
  },
};
