import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { readDiskSpace } from '../../../../src/platform/files/disk-space';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import type { ContentConfig } from '../config';
import { toDiskState } from '../core/files/disk-state';
import type { PrivateFiles } from '../private-files';
import type { ContentServices } from '../services';

type Ctx = {
  params: { name: string; id: string };
  query: Record<string, unknown>;
  set(name: string, value: string): void;
  attachment(name: string, options: { type: 'inline' | 'attachment' }): void;
  body: unknown;
  type: string;
};

/** Kinds that a browser may show in place; all others are downloads, so that no uploaded page runs on this origin. */
const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif']);
const SHOWN = new Set([...PICTURES, '.mp4', '.webm', '.mp3', '.m4a', '.wav', '.pdf']);
const MAX_PAGE_SIZE = 100;

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
const toNumber = (value: unknown, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, Math.trunc(Number(value)) || least));

const toQuery = ({ query }: Ctx) => ({
  search: toText(query.search).trim(),
  mime: toText(query.mime),
  unused: query.unused === 'true',
  page: toNumber(query.page, { least: 1, most: 100_000 }),
  pageSize: toNumber(query.pageSize ?? 20, { least: 1, most: MAX_PAGE_SIZE }),
});

const files = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => strapi.get('gongkai.private-files') as PrivateFiles;
  const service = () => strapi.plugin('content').service('files') as ContentServices['files'];
  const { sql } = strapiDatabase(strapi);

  return {
    /** The bytes behind a signed address. */
    async send(ctx: Ctx) {
      const { store, open } = own();
      const file = open(ctx.params.name, ctx.query);
      if (!file) {
        throw new errors.PolicyError(
          '文件地址无效或已过期，请刷新页面。 / The address of this file is not valid any more. Please reload the page.',
          { code: 'files.not-signed' },
        );
      }
      const { sha256, extension } = file;
      if (!(await store.has(sha256, extension))) {
        throw new errors.NotFoundError('文件不存在。 / There is no such file.');
      }
      // Pictures are shown by the dozen and their name by nobody.
      const name = PICTURES.has(extension) ? null : await service().nameOfBytes(sql, sha256);
      ctx.attachment(name ?? `${sha256.slice(0, 12)}${extension}`, {
        type: SHOWN.has(extension) ? 'inline' : 'attachment',
      });
      ctx.set('Cache-Control', 'private, max-age=3600');
      ctx.set('X-Content-Type-Options', 'nosniff');
      // A browser's own viewer of PDF does not work in a sandbox.
      if (extension !== '.pdf') ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
      ctx.type = SHOWN.has(extension) ? extension : 'application/octet-stream';
      ctx.body = store.read(sha256, extension);
    },

    /** Where one file is used. */
    async uses(ctx: Ctx) {
      const id = Number(ctx.params.id);
      ctx.body = { uses: Number.isSafeInteger(id) ? await service().usesOf(sql, [id]) : [] };
    },

    /** A page of the media library's files, each with its uses. */
    async list(ctx: Ctx) {
      const query = toQuery(ctx);
      const { files: found, total } = await service().listFiles(sql, query);
      const uses = await service().usesOf(
        sql,
        found.map(({ id }) => id),
      );
      const { page, pageSize } = query;
      ctx.body = {
        results: found.map(({ url, thumbnailUrl, ...file }) => ({
          ...file,
          address: own().signed(url),
          thumbnail: thumbnailUrl === null ? null : own().signed(thumbnailUrl),
          uses: uses.filter(({ fileRowId }) => fileRowId === file.id),
        })),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    },

    /** How much room the disk of the private store has. */
    async storage(ctx: Ctx) {
      const limits: ContentConfig = strapi.config.get('plugin::content');
      const space = await readDiskSpace(own().dir);
      ctx.body = { ...space, ...limits, state: toDiskState(space.freeBytes, limits) };
    },
  };
};

export const controllers = { files };
