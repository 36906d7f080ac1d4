import { adminRoute } from '../../../src/platform/strapi/admin-route';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      // Whoever watches deliveries: signatories, operators, administrators.
      adminRoute('GET', '/', 'patrols.list', 'plugin::channels.watch'),
      // Whoever reads items sees which of theirs lead nowhere.
      adminRoute('GET', '/links', 'patrols.links', 'plugin::review.read'),
    ],
  },
};
