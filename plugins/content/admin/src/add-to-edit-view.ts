import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { CopyAction } from './copy-action';
import { CoverPanel } from './files/cover-panel';
import { PostsPanel } from './posts/posts-panel';

/** Beside the editor, below what others put there; and in the menu of its head, before deleting. */
export const addToEditView = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addEditViewSidePanel((panels) => [...panels, PostsPanel, CoverPanel]);
  apis.addDocumentAction((actions) => [CopyAction, ...actions]);
};
