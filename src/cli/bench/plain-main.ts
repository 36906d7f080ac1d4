// Plain Strapi as a measured process: node plain-main.js <folder of the application>.
import type { Core } from '@strapi/strapi';

import type { CorpusItem } from '../corpus/corpus';
import { forEachAtOnce } from '../replay/for-each-at-once';
import { type KnownIds, toWorkingCopy } from '../replay/to-working-copy';
import { createBenchItems } from './bench-items';
import { serveCalls } from './child-calls';
import { readPictureIds, type SaveInput, timeSaves, toLongItem } from './long-item';
import { makeParts } from './make-parts';
import { type RoundInput, timeEach, type Times } from './rounds';

const NEWS = 'api::news-post.news-post' as never;

let strapi: Core.Strapi;
let ids: KnownIds;
let items: CorpusItem[];

const setUp = async ({ number }: { number: number }): Promise<null> => {
  const { createStrapi } = await import('@strapi/strapi');
  const folder = process.argv[2] ?? '';
  strapi = await createStrapi({
    appDir: folder,
    distDir: folder,
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  items = createBenchItems(number);
  ids = await makeParts(strapi);
  return null;
};

const create = async (item: CorpusItem): Promise<string> => {
  const data = toWorkingCopy(item, ids);
  const made = await strapi.documents(NEWS).create({ locale: 'zh-Hans', data } as never);
  return made.documentId;
};

const publish = async (documentId: string): Promise<void> => {
  await (strapi.documents(NEWS) as unknown as { publish(input: object): Promise<unknown> }).publish(
    {
      documentId,
      locale: 'zh-Hans',
    },
  );
};

/** Create and publish, `concurrency` at once. */
const wholeWay = async ({ first, number, concurrency }: RoundInput): Promise<Times> => {
  const startedAt = performance.now();
  await forEachAtOnce(items.slice(first, first + number), concurrency, async (item) =>
    publish(await create(item)),
  );
  return { totalMs: performance.now() - startedAt, eachMs: [] };
};

/** Drafts made before, published one by one. */
const publishEach = async ({ first, number }: RoundInput): Promise<Times> => {
  const made: string[] = [];
  for (const item of items.slice(first, first + number)) made.push(await create(item));
  return timeEach(made, publish);
};

/** One draft, saved again and again. */
const saveLong = async (input: SaveInput): Promise<Times> => {
  const pictureIds = await readPictureIds(strapi, ids);
  const dataOf = (version: number) => toLongItem(version, ids, pictureIds);
  const { documentId } = await strapi
    .documents(NEWS)
    .create({ locale: 'zh-Hans', data: dataOf(0) } as never);
  return timeSaves(input, (version) =>
    strapi
      .documents(NEWS)
      .update({ documentId, locale: 'zh-Hans', data: dataOf(version) } as never),
  );
};

serveCalls({ setUp, wholeWay, publishEach, saveLong });
