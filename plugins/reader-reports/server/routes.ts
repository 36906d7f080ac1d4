import { adminRoute } from '../../../src/platform/strapi/admin-route';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'readerReports.list', 'plugin::review.read'),
      // Whoever may correct an item sees to what readers find in it.
      adminRoute('POST', '/:reportId/handle', 'readerReports.handle', 'plugin::review.submit'),
    ],
  },
};
