import { BulletList, Earth, Feather, File, Message, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { addToEditView } from './add-to-edit-view';
import { FIELD_LABELS } from './field-labels';
import { registerFiles } from './files/register-files';
import { fileWords } from './files/words';
import { postWords } from './posts/words';
import { markAskedFields } from './required-stars';
import { editorEn } from './rich-text/words-en';
import { editorZhHans } from './rich-text/words-zh-hans';
import { en } from './translations-en';
import { zhHans } from './translations-zh-hans';

// Strapi's type of Input knows no props, though it renders it with those of input-props.ts.
const asInput = (input: unknown) => input as ComponentType;

const named = (name: string) => ({
  name,
  pluginId: 'content',
  intlLabel: { id: `content.${name}`, defaultMessage: name },
  intlDescription: { id: `content.${name}`, defaultMessage: name },
});

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'content', name: 'content' });
    app.customFields.register([
      {
        ...named('line'),
        type: 'text',
        icon: Pencil,
        components: {
          Input: async () => ({ default: asInput((await import('./inputs/line')).Line) }),
        },
      },
      {
        ...named('choice'),
        type: 'text',
        icon: BulletList,
        components: {
          Input: async () => ({
            default: asInput((await import('./inputs/choice')).Choice),
          }),
        },
      },
      {
        ...named('rich-text'),
        type: 'text',
        icon: Pencil,
        components: {
          Input: async () => ({
            default: asInput((await import('./rich-text/rich-text')).RichText),
          }),
        },
      },
      {
        ...named('accounts'),
        type: 'json',
        icon: Earth,
        components: {
          Input: async () => ({
            default: asInput((await import('./inputs/accounts')).Accounts),
          }),
        },
      },
      {
        ...named('variants'),
        type: 'json',
        icon: Message,
        components: {
          Input: async () => ({
            default: asInput((await import('./inputs/variants')).Variants),
          }),
        },
      },
      {
        ...named('documents'),
        type: 'json',
        icon: File,
        components: {
          Input: async () => ({
            default: asInput((await import('./inputs/documents')).Documents),
          }),
        },
      },
      {
        ...named('correction'),
        type: 'json',
        icon: Feather,
        components: {
          Input: async () => ({
            default: asInput((await import('./inputs/correction')).Correction),
          }),
        },
      },
    ]);
    registerFiles(app);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'addSettingsLink' | 'getPlugin'>) {
    app.addSettingsLink('global', {
      id: 'content-unit',
      to: 'unit',
      intlLabel: { id: 'content.unit.title', defaultMessage: '单位信息' },
      permissions: [{ action: 'plugin::content.unit-settings', subject: null }],
      Component: () => import('./pages/unit-settings'),
    });
    addToEditView(app);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', markAskedFields);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({
        locale,
        data:
          locale === 'zh-Hans'
            ? {
                ...zhHans,
                ...editorZhHans,
                ...fileWords('zh-Hans'),
                ...postWords('zh-Hans'),
                ...FIELD_LABELS['zh-Hans'],
              }
            : { ...en, ...editorEn, ...fileWords('en'), ...postWords('en'), ...FIELD_LABELS.en },
      })),
    );
  },
};
