import { adminRoute } from '../../../src/platform/strapi/admin-route';

/** To ask and to confirm; who asked never confirms. */
const SIGN = 'plugin::expunging.sign';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/', 'expungings.list', SIGN),
      adminRoute('GET', '/items/:type/:documentId', 'expungings.find', SIGN),
      adminRoute('GET', '/items/:type/:documentId/staying', 'expungings.staying', SIGN),
      adminRoute('POST', '/items/:type/:documentId', 'expungings.ask', SIGN),
      adminRoute('POST', '/:expungingId/confirm', 'expungings.confirm', SIGN),
      adminRoute('POST', '/:expungingId/refuse', 'expungings.refuse', SIGN),
    ],
  },
};
