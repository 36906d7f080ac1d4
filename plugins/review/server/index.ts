import type { Core } from '@strapi/strapi';

import { afters } from './controllers/afters';
import { caseForms } from './controllers/case-forms';
import { cases } from './controllers/cases';
import { differences } from './controllers/differences';
import { home } from './controllers/home';
import { inbox } from './controllers/inbox';
import { items } from './controllers/items';
import { openForms } from './controllers/open-forms';
import { phrases } from './controllers/phrases';
import { workflows } from './controllers/workflows';
import { forms } from './form-services';
import { routes } from './routes';
import { services } from './services';

const ACTIONS = [
  { uid: 'read', displayName: '查看审核情况' },
  { uid: 'submit', displayName: '提交审核、撤回审核' },
  { uid: 'decide', displayName: '作出审核决定' },
  { uid: 'decide-many', displayName: '在列表中成批同意' },
  { uid: 'workflows', displayName: '维护审核流程' },
  { uid: 'watch', displayName: '在首页查看逾期未办的审核' },
];

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) =>
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'review' })),
    );

export default {
  bootstrap,
  services: { ...services, forms },
  routes,
  controllers: {
    afters,
    cases,
    differences,
    home,
    inbox,
    items,
    phrases,
    workflows,
    'open-forms': openForms,
    'case-forms': caseForms,
  },
};
