import type { Core } from '@strapi/strapi';

import type { PictureSize } from '../../../src/contracts/revision';
import { lockItem } from '../../../src/platform/sql/item-lock';
import { currentActor } from '../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import type { ContentServices } from './services';

type StoredBytes = { sha256: string; sizeBytes: number };
type Format = { ext: string; width: number; height: number; provider_metadata?: StoredBytes };
type FileData = {
  formats?: Record<string, Format> | null;
  provider_metadata?: (StoredBytes & { sizes?: PictureSize[] }) | null;
};
type FileEvent = { params: { data?: FileData }; result?: { id?: number } };

/** The smaller pictures as a revision names them, widest last; the library's own still picture is not one of them. */
const toSizes = ({ thumbnail: _own, ...formats }: Record<string, Format>): PictureSize[] =>
  Object.values(formats)
    .flatMap(({ ext, width, height, provider_metadata: stored }) =>
      stored ? [{ ...stored, extension: ext, width, height }] : [],
    )
    .sort((one, other) => one.width - other.width);

/** Kept with the bytes that they are sizes of, where a snapshot reads them. */
const keepSizes = ({ params: { data } }: FileEvent): void => {
  if (data?.formats && data.provider_metadata) {
    data.provider_metadata = { ...data.provider_metadata, sizes: toSizes(data.formats) };
  }
};

/**
 * The media library changes files past every document middleware. Changed bytes, alternative text, caption or focal point are
 * a save of each working copy that shows the file.
 */
export const watchFiles = (strapi: Core.Strapi) => {
  const database = strapiDatabase(strapi);
  const copies = strapi
    .plugin('content')
    .service('workingCopies') as ContentServices['workingCopies'];

  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],

    beforeCreate: keepSizes,
    beforeUpdate: keepSizes,

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
  } as never);
};
