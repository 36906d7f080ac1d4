import type { Core } from '@strapi/strapi';

import { ITEM_TYPES, toUid } from '../../contracts/item';

/**
 * Repairs: Strapi doubles rows when two first saves of a document's locale race, and indexes none of our fields. Runs in
 * bootstrap() because the tables do not exist when migrations run; sync leaves these indexes alone. None holds a text as it
 * is: PostgreSQL refuses a row whose key is longer than 2,704 bytes, and a refused save costs the editor the text.
 */
export const indexWorkingCopies = async (strapi: Core.Strapi): Promise<void> => {
  for (const type of ITEM_TYPES) {
    const table = strapi.db.metadata.get(toUid(type)).tableName;
    await strapi.db.connection.raw(
      `create unique index if not exists ${table}_one_row on ${table} (document_id, locale);
       create index if not exists ${table}_by_update on ${table} (locale, updated_at desc);
       drop index if exists ${table}_by_title;
       create index if not exists ${table}_by_same_title on ${table} (locale, md5(lower(regexp_replace(title, '\\s', '', 'g'))))`,
    );
  }
  // Which working copies use a file: asked when its caption changes and before it is deleted.
  await strapi.db.connection.raw(
    'create index if not exists files_related_mph_by_file on files_related_mph (file_id)',
  );
};
