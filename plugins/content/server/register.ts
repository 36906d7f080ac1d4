import type { Core } from '@strapi/strapi';

import { createKeepSaves } from './document-middlewares/keep-saves';
import { keepPrivateFiles } from './private-files';
import { guardUploads } from './uploads/guard-uploads';
import { keepUsedFiles } from './uploads/keep-used-files';
import { takeUploads } from './uploads/take-uploads';

/** Field kinds of our own. None is checked at save: a refused save would cost the editor the text. */
const CUSTOM_FIELDS = [
  { name: 'line', type: 'text' },
  { name: 'choice', type: 'text' },
  { name: 'rich-text', type: 'text' },
  { name: 'accounts', type: 'json' },
  { name: 'variants', type: 'json' },
  { name: 'documents', type: 'json' },
  { name: 'correction', type: 'json' },
] as const;

export const register = ({ strapi }: { strapi: Core.Strapi }) => {
  strapi.customFields.register(
    CUSTOM_FIELDS.map((field) => ({
      ...field,
      plugin: 'content',
      inputSize: {
        default: field.type === 'json' || field.name === 'rich-text' ? 12 : 6,
        isResizable: true,
      },
    })) as never,
  );
  // In register(), not bootstrap(): i18n's own middleware must run inside our transaction.
  const keepSaves = createKeepSaves(strapi);
  strapi.documents.use((context, next) => keepSaves(context, next) as ReturnType<typeof next>);
  keepPrivateFiles(strapi);
  takeUploads(strapi);
  guardUploads(strapi);
  keepUsedFiles(strapi);
};
