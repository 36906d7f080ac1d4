import { Clock, PaperPlane, Upload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

const MAY_SIGN = [{ action: 'plugin::channels.sign-import', subject: null }];
const MAY_OPERATE = [{ action: 'plugin::channels.operate', subject: null }];
const MAY_PUBLISH = [{ action: 'plugin::channels.publish', subject: null }];
/** Titles of what is not public yet stand in it. */
const MAY_READ_CASES = [{ action: 'plugin::review.read', subject: null }];
const MAY_READ = [{ action: 'plugin::channels.read', subject: null }];

const MAY_WATCH = [{ action: 'plugin::channels.watch', subject: null }];

type WidgetArgs = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;
type Given = Pick<WidgetArgs, 'icon' | 'permissions' | 'component'> & {
  title: readonly [id: string, text: string];
  href: string;
};

/** A list on the home page that leads to its whole. */
const toWidget = (id: string, { title: [title, text], href, ...given }: Given): WidgetArgs => ({
  ...{ id, pluginId: 'channels', ...given },
  title: { id: title, defaultMessage: text },
  link: { label: { id: 'channels.widget.more', defaultMessage: '查看全部' }, href },
});

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'channels', name: 'channels' });
    app.addMenuLink({
      to: 'plugins/channels',
      icon: PaperPlane,
      position: 3,
      intlLabel: { id: 'channels.menu', defaultMessage: '发送情况' },
      permissions: MAY_READ,
      Component: () => import('./pages/app'),
    });
    app.addMenuLink({
      to: 'plugins/schedules',
      icon: Clock,
      position: 4,
      intlLabel: { id: 'channels.schedules.title', defaultMessage: '定时安排' },
      permissions: MAY_READ_CASES,
      Component: () => import('./pages/schedules-app'),
    });
    app.addMenuLink({
      to: 'plugins/imports',
      icon: Upload,
      position: 8,
      intlLabel: { id: 'channels.imports.title', defaultMessage: '旧站导入' },
      permissions: MAY_SIGN,
      Component: () => import('./pages/imports-app'),
    });
    const deliveries = { icon: PaperPlane, href: '/plugins/channels' };
    const late = { ...deliveries, title: ['channels.not-live.title', '尚未全部发出'] as const };
    app.widgets.register([
      toWidget('deliveries', {
        ...{
          ...deliveries,
          title: ['channels.widget.title', '待人工与发送失败'],
          permissions: MAY_WATCH,
        },
        component: async () => (await import('./deliveries-widget')).DeliveriesWidget,
      }),
      toWidget('not-live', {
        ...{ ...late, permissions: MAY_PUBLISH },
        component: async () => (await import('./not-live-widget')).NotLiveWidget,
      }),
      toWidget('not-live-anywhere', {
        ...{ ...late, permissions: MAY_OPERATE },
        component: async () => (await import('./not-live-widget')).NotLiveForOperators,
      }),
      toWidget('schedules', {
        ...{ icon: Clock, href: '/plugins/schedules', permissions: MAY_PUBLISH },
        title: ['channels.schedules.title', '定时安排'],
        component: async () => (await import('./schedules-widget')).SchedulesWidget,
      }),
    ]);
  },
  bootstrap() {
    // Nothing to add to other plugins' screens.
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({ locale, data: locale === 'zh-Hans' ? zhHans : en })),
    );
  },
};
