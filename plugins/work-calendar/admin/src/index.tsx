import type { StrapiApp } from '@strapi/strapi/admin';

import { calendarWords } from './words';

const MAY_KEEP = [{ action: 'plugin::review.workflows', subject: null }];

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'work-calendar', name: 'work-calendar' });
  },
  bootstrap(app: StrapiApp) {
    app.addSettingsLink('global', {
      id: 'work-calendar',
      to: 'work-calendar',
      intlLabel: { id: 'work-calendar.title', defaultMessage: '工作日历' },
      permissions: MAY_KEEP,
      Component: () => import('./app'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: calendarWords(locale === 'zh-Hans' ? 'zh-Hans' : 'en'),
      })),
    );
  },
};
