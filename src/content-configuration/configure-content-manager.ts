import type { Core } from '@strapi/strapi';

import { ITEM_FIELDS, SETTING_FIELDS } from '../contracts/field-names';
import { HINTS, type Layout, LAYOUTS } from './layouts';

type Metadata = { edit: Record<string, unknown>; list: Record<string, unknown> };
type Configuration = {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};
type ContentTypes = {
  findConfiguration(contentType: { uid: string }): Promise<Configuration>;
  updateConfiguration(contentType: { uid: string }, configuration: Configuration): Promise<unknown>;
};

/** A search through 30,000 bodies costs the list 0.8 s (design.md); JSON cannot be searched or sorted at all. */
const UNSEARCHED = new Set([
  'body',
  'summary',
  'accounts',
  'variants',
  'interprets',
  'repeals',
  'amends',
  'correction',
]);
/** Relations to settings are shown and searched by their Chinese name. */
const BY_NAME = new Set(['column', 'department', 'parent']);

const toMetadata = (name: string, { edit, list }: Metadata): Metadata => {
  const label = (ITEM_FIELDS[name] ?? SETTING_FIELDS[name])?.[0] ?? list.label;
  const mainField = BY_NAME.has(name) ? { mainField: 'nameZh' } : {};
  const searched = UNSEARCHED.has(name) ? { searchable: false } : {};
  return {
    edit: { ...edit, label, description: HINTS[name] ?? '', ...mainField },
    list: { ...list, label, ...mainField, ...searched },
  };
};

const toConfiguration = (now: Configuration, layout: Layout): Configuration => ({
  settings: {
    ...now.settings,
    mainField: layout.mainField,
    defaultSortBy: layout.sort[0],
    defaultSortOrder: layout.sort[1],
    pageSize: 20,
    // The relation modal would edit another document under this one's address, past the lock.
    relationOpenMode: 'newTab',
  },
  metadatas: Object.fromEntries(
    Object.entries(now.metadatas).map(([name, metadata]) => [name, toMetadata(name, metadata)]),
  ),
  layouts: {
    list: [...layout.list],
    edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
  },
});

/**
 * Gives the content manager our labels, hints, columns and layouts. Idempotent: content-manager writes only on a difference.
 * Call in the app's bootstrap, after content-manager has synchronised its configurations with the schemas.
 */
export const configureContentManager = async (strapi: Core.Strapi): Promise<void> => {
  const contentTypes = strapi.plugin('content-manager').service('content-types') as ContentTypes;
  for (const [uid, layout] of Object.entries(LAYOUTS)) {
    const now = await contentTypes.findConfiguration({ uid });
    await contentTypes.updateConfiguration({ uid }, toConfiguration(now, layout));
  }
};
