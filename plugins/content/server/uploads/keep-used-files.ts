import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { toInUseText } from '../core/files/file-use';
import type { ContentServices } from '../services';

const FILE = 'plugin::upload.file' as const;
const FOLDER = 'plugin::upload.folder' as const;

type Row = { id: number };
type Ids = readonly (number | string)[];
type DeleteEvent = { params: { where?: object } };
type DeleteByIds = { deleteByIds(ids: Ids): Promise<unknown> } & Record<string, unknown>;
type DeleteMany = {
  deleteMany(ctx: { request: { body?: { fileIds?: Ids; folderIds?: Ids } } }): unknown;
} & Record<string, unknown>;

const findFiles = async (strapi: Core.Strapi, where: object): Promise<number[]> => {
  const rows = (await strapi.db.query(FILE).findMany({ where, select: ['id'] })) as Row[];
  return rows.map(({ id }) => id);
};

/** Every file below these folders, however deep: Strapi finds them by the path of their folder. */
const filesBelow = async (strapi: Core.Strapi, folderIds: Ids): Promise<number[]> => {
  const folders = (await strapi.db
    .query(FOLDER)
    .findMany({ where: { id: { $in: folderIds } } })) as { path: string }[];
  const paths = folders.flatMap(({ path }) => [
    { folderPath: { $eq: path } },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  return paths.length === 0 ? [] : findFiles(strapi, { $or: paths });
};

/** What a request names, whatever it is: Strapi validates it after us. */
const toIds = (given: unknown): number[] =>
  Array.isArray(given) ? given.map(Number).filter(Number.isSafeInteger) : [];

/** Refuses where one of the files is used by a working copy, an open review case or a live publication, and says where. */
const refuseUsed = async (strapi: Core.Strapi, ids: readonly number[]): Promise<void> => {
  const files = strapi.plugin('content').service('files') as ContentServices['files'];
  const uses = await files.usesOf(strapiDatabase(strapi).sql, ids);
  if (uses.length === 0) return;
  throw new errors.ApplicationError(toInUseText(uses), { code: 'file.in-use' });
};

/** In bootstrap: whoever deletes a row of the media library, a program inside this process too. */
export const watchDeletions = (strapi: Core.Strapi): void => {
  const refuse = async ({ params: { where = {} } }: DeleteEvent): Promise<void> =>
    refuseUsed(strapi, await findFiles(strapi, where));
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  } as never);
};

/**
 * In register: several files at once, and those of a folder, are refused before the first of them is gone. Strapi deletes
 * them one by one, and the files before the folders.
 */
export const keepUsedFiles = (strapi: Core.Strapi): void => {
  const services = strapi.get('services') as unknown as {
    extend(uid: string, extend: (service: DeleteByIds) => object): void;
  };
  services.extend('plugin::upload.file', (service) => ({
    ...service,
    deleteByIds: async (ids: Ids = []) => {
      await refuseUsed(strapi, toIds(ids));
      return service.deleteByIds(ids);
    },
  }));
  services.extend('plugin::upload.folder', (service) => ({
    ...service,
    deleteByIds: async (ids: Ids = []) => {
      await refuseUsed(strapi, await filesBelow(strapi, toIds(ids)));
      return service.deleteByIds(ids);
    },
  }));
  const controllers = strapi.get('controllers') as unknown as {
    extend(uid: string, extend: (controller: DeleteMany) => object): void;
  };
  controllers.extend('plugin::upload.admin-folder-file', (controller) => ({
    ...controller,
    deleteMany: async (ctx: Parameters<DeleteMany['deleteMany']>[0]) => {
      const { fileIds, folderIds } = ctx.request.body ?? {};
      const below = await filesBelow(strapi, toIds(folderIds));
      await refuseUsed(strapi, [...toIds(fileIds), ...below]);
      return controller.deleteMany(ctx);
    },
  }));
};
