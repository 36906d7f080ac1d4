import { Folder, Server } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The page of files, and for administrators the room that is left for them. */
export const registerFiles = (app: StrapiApp): void => {
  app.addMenuLink({
    to: 'plugins/content',
    icon: Folder,
    position: 5,
    intlLabel: { id: 'content.files.title', defaultMessage: '文件使用情况' },
    permissions: [{ action: 'plugin::upload.read', subject: null }],
    Component: () => import('./app'),
  });
  app.widgets.register({
    id: 'storage',
    pluginId: 'content',
    icon: Server,
    title: { id: 'content.storage.title', defaultMessage: '文件存储空间' },
    permissions: [{ action: 'plugin::content.storage.read', subject: null }],
    component: async () => (await import('./storage-widget')).StorageWidget,
  });
};
