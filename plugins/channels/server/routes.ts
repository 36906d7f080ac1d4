import { adminRoute } from '../../../src/platform/strapi/admin-route';

const route = (method: string, path: string, handler: string, action: string) =>
  adminRoute(method, path, handler, `plugin::channels.${action}`);

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      // Names of public accounts: whoever reads a case reads where it goes, the auditor too.
      {
        method: 'GET',
        path: '/accounts',
        handler: 'deliveries.accounts',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
      route('GET', '/deliveries', 'deliveries.list', 'read'),
      route('GET', '/not-live', 'deliveries.notLive', 'read'),
      route('GET', '/deliveries/:deliveryId/text', 'deliveries.text', 'operate'),
      route('POST', '/deliveries/:deliveryId/record', 'deliveries.record', 'operate'),
      route('POST', '/deliveries/:deliveryId/retry', 'deliveries.retry', 'operate'),
      route('POST', '/deliveries/:deliveryId/not-there', 'deliveries.notThere', 'operate'),
      route('GET', '/deliveries/:deliveryId/steps', 'deliveries.steps', 'read'),
      route('POST', '/cases/:caseId/publish', 'publications.publish', 'publish'),
      // Titles of what is not public yet: for those who read cases, not for all who see deliveries.
      adminRoute('GET', '/schedules', 'schedules.list', 'plugin::review.read'),
      route('POST', '/cases/:caseId/schedule', 'schedules.setPublish', 'publish'),
      route('DELETE', '/cases/:caseId/schedule', 'schedules.cancelPublish', 'publish'),
      route('POST', '/items/:type/:documentId/schedule', 'schedules.setWithdraw', 'withdraw'),
      route('DELETE', '/items/:type/:documentId/schedule', 'schedules.cancelWithdraw', 'withdraw'),
      route('POST', '/items/:type/:documentId/embargo', 'embargoes.set', 'publish'),
      route('POST', '/items/:type/:documentId/embargo/lift', 'embargoes.lift', 'publish'),
      // By whoever may submit: nothing is withdrawn before a second person agrees.
      adminRoute(
        'POST',
        '/items/:type/:documentId/ask-withdrawal',
        'publications.askWithdrawal',
        'plugin::review.submit',
      ),
      route('GET', '/imports', 'imports.list', 'sign-import'),
      route('GET', '/imports/:batchId', 'imports.find', 'sign-import'),
      route('GET', '/imports/:batchId/items/:place', 'imports.item', 'sign-import'),
      route('POST', '/imports/:batchId/sign', 'imports.sign', 'sign-import'),
      route('POST', '/imports/:batchId/discard', 'imports.discard', 'sign-import'),
      route('POST', '/items/:type/:documentId/withdraw', 'publications.withdraw', 'withdraw'),
    ],
  },
};
