import { adminRoute } from '../../../src/platform/strapi/admin-route';

/** Who operates accounts keeps what they are reached by. */
const OPERATE = 'plugin::channels.operate';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'accounts.find', OPERATE),
      adminRoute('PUT', '/:accountId', 'accounts.save', OPERATE),
      adminRoute('POST', '/:accountId/pause', 'accounts.pause', OPERATE),
      adminRoute('POST', '/:accountId/resume', 'accounts.resume', OPERATE),
      adminRoute('POST', '/:accountId/check', 'accounts.check', OPERATE),
    ],
  },
};
