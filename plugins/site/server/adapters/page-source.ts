// The register as pages: reads what a page shows and hands it to the template.
import { isDeepStrictEqual } from 'node:util';

import type { ItemKey } from '../../../../src/contracts/item';
import { toColumnPlace } from '../../../../src/contracts/placement';
import { toAddress, toItemPath, toWithdrawnPath } from '../../../../src/contracts/portal-path';
import { type Chain, newestOf } from '../../../../src/contracts/publication-chain';
import { type RevisionContent, storedFilesOf } from '../../../../src/contracts/revision';
import { toSearchFramePath } from '../../../../src/contracts/search-place';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { readMergedInto } from '../../../../src/contracts/withdrawal';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import { toRedirectPath } from '../../../../src/platform/old-address';
import type { Sql } from '../../../../src/platform/sql/sql';
import { layoutOf } from '../core/column-layout';
import { childrenOf, familyOf, findColumn } from '../core/column-tree';
import { toChangedBy } from '../core/library';
import type { PageSource } from '../core/ports';
import {
  THEME_PATH,
  toColumnPath,
  toFilePath,
  toHomePath,
  toMapPath,
  toNotFoundPath,
} from '../core/site-path';
import { toEntry, toPointers } from '../core/to-entry';
import type { ColumnView, Published, Related, Told } from '../core/views';
import { createChangePages } from './change-pages';
import { hasStood } from './entry-store';
import { createSiteMapPages, toFeedPage } from './feed-pages';
import type { GenuineEntries } from './genuine-entries';
import { readHome } from './home-source';
import { createLibraryPages } from './library-pages';
import { readMonthLines, readMonths, readNewestLines, readNewestOfAll } from './list-store';
import { readPlacements } from './placed-items';
import { findPublication, readChain, readContent, toLivePublication } from './publication-store';
import { createRedirectStore } from './redirect-store';
import { readNewestSettings } from './site-settings-store';
import { createStatePages } from './state-pages';
import { readSurroundings, type Surroundings } from './surroundings';
import type { Pages } from './templates/pages';
import { toThemeCss } from './templates/theme-css';
import { readNewestTold } from './told-store';

const LINES_OF_A_COLUMN = 50;
const LINES_OF_A_PART = 7;
const LINES_OF_A_FEED = 50;

export type ItemPageInput = {
  content: RevisionContent;
  published: Published;
  told: Told | null;
  surroundings: Surroundings;
  settings: SiteSettings;
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  today: string;
};

export const toRelated = (
  { otherLocales, changes, changedBy, ...surroundings }: Surroundings,
  content: RevisionContent,
): Related => ({
  ...surroundings,
  repeals: changes.filter(({ item }) => content.repeals.includes(item.documentId)),
  amends: changes.filter(({ item }) => content.amends.includes(item.documentId)),
  changedBy: toChangedBy(changedBy, content),
  locales: otherLocales.map(({ item }) => item.locale),
});

/** The page of an item as the portal shows it. */
export const toPortalPage = (pages: Pages, { surroundings, ...view }: ItemPageInput): string =>
  pages.item({
    ...view,
    related: toRelated(surroundings, view.content),
    toFileAddress: (file) => toAddress(toFilePath(file)),
  });

/** What readers are told in its place, where the item was withdrawn with a kind. */
const toNotice = (
  pages: Pages,
  chain: Chain,
  { settings, locale }: { settings: SiteSettings; locale: string },
) => {
  const newest = newestOf(chain);
  const { kind, withdrawalKind, mergedInto, publishedAt } = newest ?? {};
  if (kind !== 'withdrawal' || !withdrawalKind || !publishedAt) return undefined;
  const target = readMergedInto(mergedInto ?? null);
  return pages.withdrawn({
    ...{ settings, locale, kind: withdrawalKind, on: toShanghaiDay(new Date(publishedAt)) },
    mergedInto: target ? toAddress(toItemPath(target)) : null,
  });
};

const LAYOUTS_IN_PARTS: readonly string[] = ['parts', 'topics', 'topic'];
const NO_PARTS = { parts: [], own: [] };

/** The newest of each column below, where a column's page shows them so. */
const readParts = async (
  sql: Sql,
  guard: GenuineEntries,
  { settings, columnId, locale }: { settings: SiteSettings; columnId: string; locale: string },
): Promise<Pick<ColumnView, 'parts' | 'own'>> => {
  if (!LAYOUTS_IN_PARTS.includes(layoutOf(settings, columnId))) return NO_PARTS;
  const parts = [];
  for (const { id } of childrenOf(settings, columnId)) {
    const columnIds = familyOf(settings, id);
    const lines = await readNewestLines(sql, guard, { locale, columnIds, limit: LINES_OF_A_PART });
    parts.push({ columnId: id, lines });
  }
  if (parts.length === 0) return NO_PARTS;
  const place = { locale, columnIds: [columnId], limit: LINES_OF_A_COLUMN };
  return { parts, own: await readNewestLines(sql, guard, place) };
};

export const createPageSource = ({
  clock,
  pages,
  guard,
  portalUrl,
}: {
  clock: Clock;
  pages: Pages;
  guard: GenuineEntries;
  /** Feeds and the site map name whole addresses. */
  portalUrl: string;
}): PageSource => {
  const redirectStore = createRedirectStore(guard);
  const readSettings = async (sql: Sql) => (await readNewestSettings(sql)).settings;

  const column: PageSource['column'] = async (sql, columnId, locale, month) => {
    const settings = await readSettings(sql);
    const known = findColumn(settings, columnId);
    if (!known) return [];
    const columnIds = familyOf(settings, columnId);
    const path = toColumnPath(known.slug, locale, month);
    const lines =
      month === ''
        ? await readNewestLines(sql, guard, { locale, columnIds, limit: LINES_OF_A_COLUMN })
        : await readMonthLines(sql, guard, { locale, columnIds, month });
    if (month !== '' && lines.length === 0) return [{ path, page: undefined }];
    const months = month === '' ? await readMonths(sql, guard, { locale, columnIds }) : [];
    const places = month === '' ? [toColumnPlace(columnId)] : [];
    const [placed] = await readPlacements(sql, guard, { places, locale });
    // A correction may have moved one to another column.
    const pinned = (placed?.stories ?? []).filter((one) => columnIds.includes(one.columnId));
    const parts =
      month === '' ? await readParts(sql, guard, { settings, columnId, locale }) : NO_PARTS;
    const shown = { settings, columnId, locale, month, pinned, lines, months };
    const page = pages.column({ ...shown, ...parts });
    const feed = toFeedPage({ settings, locale, lines }, known, portalUrl);
    return [{ path, page }, ...(month === '' ? [feed] : [])];
  };

  const item: PageSource['item'] = async (sql, key) => {
    const path = toItemPath(key);
    const chain = await readChain(sql, key, guard.macs);
    if (chain.forgedIds.size > 0) guard.learn(key);
    const published = toLivePublication(chain);
    const content = published && (await readContent(sql, published.fingerprint));
    const surroundings = await readSurroundings(sql, guard, key, toPointers(content));
    if (surroundings.own && surroundings.own.publicationId !== published?.publicationId)
      return 'moving';
    const settings = await readSettings(sql);
    const why = toNotice(pages, chain, { settings, locale: key.locale });
    const stood = why !== undefined && (await hasStood(sql, key));
    const notice = { path: toWithdrawnPath(key), page: stood ? why : undefined };
    if (!surroundings.own || !content) return { path, page: undefined, files: [], notice };
    const today = toShanghaiDay(clock.now());
    const told = await readNewestTold(sql, key, published, guard.macs);
    const page = toPortalPage(pages, { content, published, told, surroundings, settings, today });
    const entry = toEntry(content, published);
    const isTrue = isDeepStrictEqual(surroundings.own, entry);
    const files = storedFilesOf(content);
    return { path, page, files, notice, ...(isTrue ? {} : { mendedEntry: entry }) };
  };

  const entryOf = async (sql: Sql, key: ItemKey, publicationId: number) => {
    const published = findPublication(await readChain(sql, key, guard.macs), publicationId);
    const content = published && (await readContent(sql, published.fingerprint));
    return content && toEntry(content, published);
  };

  return {
    ...createChangePages(guard, pages),
    ...createLibraryPages(guard, pages, clock),
    ...createSiteMapPages(guard, portalUrl),
    ...createStatePages(guard, pages),
    readSettings,
    column,
    item,
    entryOf,
    home: async (sql, locale) => {
      const settings = await readSettings(sql);
      const lines = await readNewestOfAll(sql, guard, { locale, limit: LINES_OF_A_FEED });
      return [
        {
          path: toHomePath(locale),
          page: pages.home(await readHome(sql, guard, settings, locale)),
        },
        { path: toNotFoundPath(locale), page: pages.notFound(settings, locale) },
        { path: toMapPath(locale), page: pages.siteMap(settings, locale) },
        { path: toSearchFramePath(locale), page: pages.search(settings, locale) },
        toFeedPage({ settings, locale, lines }, null, portalUrl),
        ...(locale === 'zh-Hans' ? [{ path: THEME_PATH, page: toThemeCss(settings) }] : []),
      ];
    },
    redirects: async (sql, shard) => {
      const list = await redirectStore.read(sql, shard);
      const isEmpty = Object.keys(list).length === 0;
      return {
        path: toRedirectPath(shard),
        page: isEmpty ? undefined : JSON.stringify(list, null, 1),
      };
    },
    redirectShards: redirectStore.shards,
    months: async (sql, columnId, locale) =>
      readMonths(sql, guard, { locale, columnIds: familyOf(await readSettings(sql), columnId) }),
  };
};
