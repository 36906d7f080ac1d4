// 轮播 and 置顶 on the portal: what a person put first, as long as it is public.
import path from 'node:path';

import { expect, it } from 'vitest';

import { placementStore } from '../../plugins/placements/server/adapters/placement-store';
import { createPlaceItems } from '../../plugins/placements/server/use-cases/place-items';
import { createGenuineEntries } from '../../plugins/site/server/adapters/genuine-entries';
import { readPlacements } from '../../plugins/site/server/adapters/placed-items';
import type { FileReference, RevisionContent } from '../../src/contracts/revision';
import { settableClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { aFile, aRevision, keyOf, makePublic } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { prepareSite } from '../support/site-ground';

const BY = { ref: 'admin:7', name: '门户编辑', roles: [] };
const COLUMNS = [
  { documentId: 'news', nameZh: '要闻', nameEn: 'News', slug: 'news', parent: null },
  {
    ...{ documentId: 'local', nameZh: '地方', nameEn: 'Local', slug: 'local' },
    parent: { documentId: 'news' },
  },
  { documentId: 'other', nameZh: '其他', nameEn: 'Other', slug: 'other', parent: null },
];

const site = prepareSite(COLUMNS);
const { open, page } = site;
let day = 0;

const render = async () => {
  for (let run = 0; run < 4; run += 1) await open().renderStaleLists();
};
/** Each a day later than the one before. */
const publish = async (changes: Partial<RevisionContent>) => {
  const content = aRevision(changes);
  const at = new Date(Date.UTC(2020, 2, (day += 1)));
  return { content, ...(await makePublic(site.database, open().connector, content, at)) };
};
const withdraw = (content: RevisionContent) =>
  site.withdraw(content, new Date(Date.UTC(2020, 5, 1)), { withdrawalKind: 'in-error' });
const read = async (place: string) => {
  const guard = createGenuineEntries(TEST_MACS);
  const [found] = await readPlacements(site.database.sql, guard, {
    places: [place],
    locale: 'zh-Hans',
  });
  return found;
};
const put = async (place: string, contents: RevisionContent[], locale = 'zh-Hans') => {
  const places = {
    readNewest: async () => {
      const { placementId = null, stories = [], chosen = 0 } = (await read(place)) ?? {};
      return placementId === null ? null : { placementId, shown: stories, chosen };
    },
    readFamily: () => Promise.resolve(['news', 'local']),
  };
  const basis = (await read(place))?.placementId ?? null;
  return createPlaceItems({
    ...{
      database: site.database,
      clock: settableClock,
      macs: TEST_MACS,
      placements: placementStore,
      places,
    },
  })({ place, locale, items: contents.map(keyOf), basis }, BY);
};
/** The titles of a list, in order; what is pinned with a mark. */
const titlesOf = (html: string): string[] =>
  [...html.matchAll(/<li>(<span class="mark">[^<]*<\/span>)?<a[^>]*>([^<]*)<\/a><time/g)].map(
    ([, mark, title]) => `${mark ? '*' : ''}${title}`,
  );

it('what is pinned stands first, marked, in the order given, on home and in its column, until it is withdrawn', async () => {
  const { content: old } = await publish({ title: '旧闻', columnId: 'local' });
  const { content: lead } = await publish({ title: '次新' });
  await publish({ title: '新闻' });
  expect(await put('home', [lead, old])).toMatchObject({ ok: true });
  expect(await put('column/news', [old])).toMatchObject({ ok: true });
  await render();
  expect(titlesOf(page('index.html')).slice(0, 2)).toEqual(['*次新', '*旧闻']);
  expect(titlesOf(page('columns/news/index.html'))).toEqual(['*旧闻', '新闻', '次新']);
  expect(titlesOf(page('columns/local/index.html'))).toEqual(['旧闻']);
  expect(titlesOf(page('columns/news/2020-03.html'))).toEqual(['新闻', '次新', '旧闻']);
  expect(await open().checkSite()).toEqual([]);
  expect(
    await site.database.sql(
      "select actor from gongkai.audit where action = 'site.placed' order by 1",
    ),
  ).toEqual([{ actor: 'admin:7' }, { actor: 'admin:7' }]);

  await withdraw(old);
  await render();
  expect(titlesOf(page('index.html'))[0]).toBe('*次新');
  expect(page('columns/news/index.html')).not.toContain('class="mark"');
  await makePublic(site.database, open().connector, old, new Date('2020-07-01T01:00:00Z'));
  await render();
  expect(page('columns/news/index.html')).not.toContain('class="mark"');
  expect(await read('column/news')).toMatchObject({ chosen: 1, stories: [] });
  expect(await put('column/news', [old])).toMatchObject({ ok: true });
  await render();
  expect(titlesOf(page('columns/news/index.html'))[0]).toBe('*旧闻');
  expect(await open().checkSite()).toEqual([]);
});

it('the carousel shows title and picture of what is public now, in the order given', async () => {
  const store = openFileStore({ dir: path.join(site.folder, 'private') });
  const picture = async (name: string): Promise<FileReference> =>
    aFile(await store.put(Buffer.from(name), '.png'), {
      ...{ name, extension: '.png', mime: 'image/png', width: 1200, height: 800 },
    });
  const { content: first } = await publish({ title: '甲', cover: await picture('a.png') });
  const { content: second } = await publish({ title: '乙', cover: await picture('b.png') });
  const { content: plain } = await publish({ title: '无图' });
  expect(await put('carousel', [first, plain])).toMatchObject({
    refusal: 'placements.no-picture',
    message: '“无图”没有封面图片，不能放进轮播。',
  });
  expect(await put('carousel', [first, second])).toMatchObject({ ok: true });
  await render();
  const slides = () => [...page('index.html').matchAll(/<strong>([^<]*)/g)].map(([, t]) => t);
  expect(slides()).toEqual(['甲', '乙']);
  expect(page('index.html')).not.toContain('class="lead"');
  expect(page('en/index.html')).not.toContain('class="slides"');
  const changed = { ...first, title: '甲（更正）' };
  await makePublic(site.database, open().connector, changed, new Date('2020-04-01T01:00:00Z'));
  await render();
  expect(slides()).toEqual(['甲（更正）', '乙']);
  expect(await put('carousel', [second, first])).toMatchObject({ ok: true });
  await render();
  expect(slides()).toEqual(['乙', '甲（更正）']);
  await withdraw(second);
  await withdraw(first);
  await render();
  expect(page('index.html')).not.toContain('class="slides"');
  expect(page('index.html')).toContain('class="lead"');
  expect(await open().checkSite()).toEqual([]);
});

it('what plain SQL writes puts nothing first, and names nothing that is not public', async () => {
  const { content, publicationId } = await publish({ title: '偷换' });
  const insert = (items: object[], locale = 'zh-Hans') =>
    site.database.sql(
      `insert into gongkai.placements (place, locale, items, placed_by, placed_by_name, placed_at)
       values ('home', $2, $1::jsonb, 'admin:1', '某人', now())`,
      [JSON.stringify(items), locale],
    );
  const item = { type: content.type, documentId: content.documentId, publicationId };
  await insert([item]);
  await render();
  expect(page('index.html')).not.toContain('class="mark"');
  await expect(insert([item, item])).rejects.toThrow('placements.not-public');
  await expect(insert([item], 'en')).rejects.toThrow('placements.not-public');
  await withdraw(content);
  await expect(insert([item])).rejects.toThrow('placements.not-public');
  expect(await put('home', [content])).toMatchObject({ refusal: 'placements.not-public' });
  await expect(site.database.sql('delete from gongkai.placements')).rejects.toThrow();
});
