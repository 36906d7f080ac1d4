import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { PrivateFiles } from '../private-files';

type Ctx = { query: { ids?: unknown }; body: unknown };
type Row = {
  documentId: string;
  name: string;
  mime: string;
  url: string;
  width: number | null;
  height: number | null;
  provider_metadata: { sha256?: string } | null;
};

const FILE = 'plugin::upload.file';
/** As many as one screen of text can name; the editor asks again for more. */
const AT_ONCE = 100;

const toIds = (ids: unknown): string[] =>
  (typeof ids === 'string' ? ids.split(',') : [])
    .filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id))
    .slice(0, AT_ONCE);

/** Signed addresses of files by their document ids, for pictures inside a text; an unknown id has none. */
export const fileAddresses = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Ctx) {
    const ids = toIds(ctx.query.ids);
    const { addressOf } = strapi.get('gongkai.private-files') as PrivateFiles;
    const rows: Row[] =
      ids.length === 0
        ? []
        : await strapi.db.query(FILE).findMany({ where: { documentId: { $in: ids } } });
    ctx.body = Object.fromEntries(
      rows.flatMap(({ documentId, name, mime, url, width, height, provider_metadata: stored }) =>
        stored?.sha256
          ? [
              [
                documentId,
                {
                  url: addressOf({ sha256: stored.sha256, extension: path.extname(url) }),
                  name,
                  mime,
                  width,
                  height,
                },
              ],
            ]
          : [],
      ),
    );
  },
});
