import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { lockItem } from '../../../src/platform/sql/item-lock';
import { currentActor } from '../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { REFUSALS } from './core/refusals';
import type { ContentServices } from './services';

type FileEvent = { params: { where?: { id?: number } }; result?: { id?: number } };

/**
 * The media library changes files past every document middleware. A changed alternative text or caption is a save of each
 * working copy that shows the file; a file in use is not deleted.
 */
export const watchFiles = (strapi: Core.Strapi) => {
  const database = strapiDatabase(strapi);
  const copies = strapi
    .plugin('content')
    .service('workingCopies') as ContentServices['workingCopies'];

  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],

    async afterUpdate(event: FileEvent) {
      const id = event.result?.id;
      if (id === undefined) return;
      const by = { ...currentActor(strapi), ifChanged: true };
      const items = await copies.usersOfFile(database.sql, id);
      for (const item of items) {
        await database.transact(async (sql) => {
          await lockItem(sql, item);
          await copies.recordSave(sql, item, by);
        });
      }
    },

    async beforeDelete(event: FileEvent) {
      const id = event.params.where?.id;
      if (id === undefined) return;
      if ((await copies.usersOfFile(database.sql, id)).length === 0) return;
      throw new errors.ApplicationError(REFUSALS['file.in-use'], { code: 'file.in-use' });
    },
  } as never);
};
