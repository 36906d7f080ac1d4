import { adminRoute } from '../../../src/platform/strapi/admin-route';

const PLACE = 'plugin::placements.place';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'placements.find', PLACE),
      adminRoute('GET', '/items', 'placements.findItems', PLACE),
      adminRoute('POST', '/', 'placements.place', PLACE),
    ],
  },
};
