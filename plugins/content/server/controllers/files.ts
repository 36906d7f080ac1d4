import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { PrivateFiles } from '../private-files';

type Ctx = {
  params: { name: string };
  query: Record<string, unknown>;
  set(name: string, value: string): void;
  body: unknown;
  type: string;
};

/** Kinds that a browser may show in place; all others are downloads, so that no uploaded page runs on this origin. */
const SHOWN = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif', '.mp4', '.mp3', '.pdf']);

const files = ({ strapi }: { strapi: Core.Strapi }) => ({
  async send(ctx: Ctx) {
    const { store, open } = strapi.get('gongkai.private-files') as PrivateFiles;
    const file = open(ctx.params.name, ctx.query);
    if (!file) {
      throw new errors.PolicyError('文件地址无效或已过期，请刷新页面。', {
        code: 'files.not-signed',
      });
    }
    const { sha256, extension } = file;
    if (!(await store.has(sha256, extension))) throw new errors.NotFoundError('文件不存在。');
    ctx.set('Cache-Control', 'private, max-age=3600');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Disposition', SHOWN.has(extension) ? 'inline' : 'attachment');
    ctx.type = SHOWN.has(extension) ? extension : 'application/octet-stream';
    ctx.body = store.read(sha256, extension);
  },
});

export const controllers = { files };
