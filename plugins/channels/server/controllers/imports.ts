import type { Core } from '@strapi/strapi';

import type { RevisionContent } from '../../../../src/contracts/revision';
import type { SiteSettings, VersionedSettings } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { type Batch, toBatchState } from '../core/imports';
import type { Channels } from '../services';
import { bodyText, type Ctx, noSuchRow, toRowId } from './request';

/** What the site's plugin offers: the revision as it will be read. */
type SiteRendering = {
  readNewestSettings(sql: Sql): Promise<VersionedSettings>;
  renderPreview(content: RevisionContent, settings: SiteSettings): Promise<string>;
};

const ITEMS_OF_A_PAGE = 20;

const describe = (batch: Batch) => ({ ...batch, state: toBatchState(batch) });

const toPage = ({ query }: Ctx) => Math.max(1, Math.trunc(Number(query.page)) || 1);

/** 旧站导入: batches, what is in them, and the two signatures. */
export const imports = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  const rendering = () => strapi.plugin('site').service('rendering') as SiteRendering;
  const { sql } = strapiDatabase(strapi);

  const find = async (ctx: Ctx) => {
    const batchId = toRowId(ctx.params.batchId);
    const batch = await channels().readBatch(batchId);
    if (!batch) throw noSuchRow(batchId);
    const page = toPage(ctx);
    const items = await channels().listImportItems({ batchId, page, pageSize: ITEMS_OF_A_PAGE });
    const { settings } = await rendering().readNewestSettings(sql);
    const names = new Map(settings.columns.map(({ id, nameZh }) => [id, nameZh]));
    return {
      batch: describe(batch),
      items: items.map((item) => ({
        ...item,
        columnNameZh: names.get(item.columnId ?? '') ?? null,
      })),
      pagination: {
        page,
        pageSize: ITEMS_OF_A_PAGE,
        pageCount: Math.ceil(batch.items / ITEMS_OF_A_PAGE),
      },
    };
  };

  return {
    list: withAppErrors(async () => ({
      results: (await channels().listBatches()).map(describe),
    })),
    find: withAppErrors(find),
    item: withAppErrors(async (ctx: Ctx) => {
      const [batchId, place] = [toRowId(ctx.params.batchId), toRowId(ctx.params.place)];
      const content = await channels().readImportedContent(batchId, place);
      if (!content) throw noSuchRow(place);
      const { settings } = await rendering().readNewestSettings(sql);
      return { title: content.title, html: await rendering().renderPreview(content, settings) };
    }),
    sign: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().signBatch({
          batchId: toRowId(ctx.params.batchId),
          sha256: bodyText(ctx, 'sha256'),
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
    discard: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().discardBatch({
          batchId: toRowId(ctx.params.batchId),
          reason: bodyText(ctx, 'reason'),
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
  };
};
