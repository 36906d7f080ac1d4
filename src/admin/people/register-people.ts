import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { FIRST_PASSWORD, leadToFirstPassword } from './lead-to-first-password';
import { MAY_MANAGE } from './may-manage';

/** 人员 in the menu for whoever keeps people, and the page of the first password for everybody. */
export const registerPeople = (app: StrapiApp): void => {
  app.addMiddlewares([leadToFirstPassword] as never);
  app.addMenuLink({
    to: 'people',
    icon: User,
    position: 6,
    intlLabel: { id: 'people.menu', defaultMessage: '人员' },
    permissions: MAY_MANAGE,
    Component: () => import('./app'),
  });
  app.router.addRoute((routes) => [
    ...routes,
    {
      path: FIRST_PASSWORD,
      lazy: async () => ({ Component: (await import('./first-password-page')).default }),
    },
  ]);
};
