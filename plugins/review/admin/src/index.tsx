import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { ArrowLeft, Clock, Message, Pencil, Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { actWords } from './acts/act-words';
import { BulkSubmit } from './bulk-submit';
import { keepDocumentActions } from './document-actions';
import { inboxWords } from './inbox/inbox-words';
import { watchSaves } from './kept-text';
import { lockMiddleware } from './lock-middleware';
import { ReviewPanel } from './review-panel';
import { reviewingWords } from './reviewing-words';
import { addStateColumn } from './state-column';
import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';
import { en as workflowsEn } from './workflows/translations-en';
import { zhHans as workflowsZhHans } from './workflows/translations-zh-hans';

const MAY_DECIDE = [{ action: 'plugin::review.decide', subject: null }];
const MAY_READ = [{ action: 'plugin::review.read', subject: null }];
const MAY_SUBMIT = [{ action: 'plugin::review.submit', subject: null }];
const MAY_WATCH = [{ action: 'plugin::review.watch', subject: null }];
const MAY_KEEP_WORKFLOWS = [{ action: 'plugin::review.workflows', subject: null }];
type Bootstrap = Pick<StrapiApp, 'getPlugin' | 'registerHook' | 'addSettingsLink'>;

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'review', name: 'review' });
    app.addRBACMiddleware([lockMiddleware]);
    app.addMiddlewares([watchSaves]);
    app.addMenuLink({
      to: 'plugins/review',
      icon: Shield,
      position: 2,
      intlLabel: { id: 'review.menu', defaultMessage: '待我审核' },
      permissions: MAY_DECIDE,
      Component: () => import('./pages/app'),
    });
    app.widgets.register({
      id: 'tasks',
      pluginId: 'review',
      icon: Shield,
      title: { id: 'review.tasks.title', defaultMessage: '待我审核' },
      link: {
        label: { id: 'review.tasks.more', defaultMessage: '查看全部' },
        href: '/plugins/review',
      },
      permissions: MAY_DECIDE,
      component: async () => (await import('./tasks-widget')).TasksWidget,
    });
    app.widgets.register({
      id: 'own',
      pluginId: 'review',
      icon: Pencil,
      title: { id: 'review.own.title', defaultMessage: '我的稿件' },
      permissions: MAY_SUBMIT,
      component: async () => (await import('./own-widget')).OwnWidget,
    });
    app.widgets.register({
      id: 'returned',
      pluginId: 'review',
      icon: ArrowLeft,
      title: { id: 'review.taken-part.title', defaultMessage: '我参与的退回稿件' },
      permissions: MAY_READ,
      component: async () => (await import('./returned-widget')).ReturnedWidget,
    });
    app.widgets.register({
      id: 'mentions',
      pluginId: 'review',
      icon: Message,
      title: { id: 'review.mentions.title', defaultMessage: '提醒我看的批注' },
      permissions: MAY_READ,
      component: async () => (await import('./remarks/mentions-widget')).MentionsWidget,
    });
    app.widgets.register({
      id: 'late',
      pluginId: 'review',
      icon: Clock,
      title: { id: 'review.late.title', defaultMessage: '逾期未办' },
      link: {
        label: { id: 'review.afters.title', defaultMessage: '先发后审' },
        href: '/plugins/review/afters',
      },
      permissions: MAY_WATCH,
      component: async () => (await import('./late-widget')).LateWidget,
    });
  },
  bootstrap(app: Bootstrap) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel((panels) => [...panels.slice(0, 1), ReviewPanel, ...panels.slice(1)]);
    apis.addBulkAction((actions) => [
      BulkSubmit,
      ...actions.filter(({ type }) => type === 'delete'),
    ]);
    apis.addDocumentAction((actions) => keepDocumentActions(actions));
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStateColumn);
    app.addSettingsLink('global', {
      id: 'review-workflows',
      to: 'workflows',
      intlLabel: { id: 'review.workflows.title', defaultMessage: '审核流程' },
      permissions: MAY_KEEP_WORKFLOWS,
      Component: () => import('./pages/workflows'),
    });
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data:
          locale === 'zh-Hans'
            ? {
                ...zhHans,
                ...workflowsZhHans,
                ...reviewingWords('zh-Hans'),
                ...inboxWords('zh-Hans'),
                ...actWords('zh-Hans'),
              }
            : {
                ...en,
                ...workflowsEn,
                ...reviewingWords('en'),
                ...inboxWords('en'),
                ...actWords('en'),
              },
      })),
    );
  },
};
