import { adminRoute } from '../../../src/platform/strapi/admin-route';

const SWITCH = 'plugin::site-switches.switch';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'switches.find', SWITCH),
      adminRoute('GET', '/items', 'switches.findItems', SWITCH),
      adminRoute('POST', '/grey', 'switches.turnGrey', SWITCH),
      adminRoute('POST', '/strip', 'switches.turnStrip', SWITCH),
    ],
  },
};
