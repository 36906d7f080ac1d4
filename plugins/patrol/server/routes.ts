import { adminRoute } from '../../../src/platform/strapi/admin-route';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      // Whoever watches deliveries: signatories, operators, administrators.
      adminRoute('GET', '/', 'patrols.list', 'plugin::channels.watch'),
    ],
  },
};
