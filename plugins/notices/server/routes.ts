import { adminRoute } from '../../../src/platform/strapi/admin-route';

/** Who is told that a robot is refused sets it right. */
const KEEP = 'admin::people.manage';

/** Everybody who is signed in has notices; each sees their own. */
const own = (method: string, path: string, handler: string) => ({
  ...{ method, path, handler },
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      own('GET', '/own', 'notices.own'),
      own('POST', '/own/:noticeId/read', 'notices.read'),
      own('POST', '/own/:noticeId/read-up-to', 'notices.readUpTo'),
      own('POST', '/wish', 'notices.saveWish'),
      adminRoute('GET', '/mail', 'notices.mail', KEEP),
      adminRoute('GET', '/robots', 'robots.find', KEEP),
      adminRoute('POST', '/robots', 'robots.create', KEEP),
      adminRoute('PUT', '/robots/:robotId', 'robots.change', KEEP),
      adminRoute('POST', '/robots/:robotId/remove', 'robots.remove', KEEP),
      adminRoute('POST', '/robots/:robotId/test', 'robots.test', KEEP),
    ],
  },
};
