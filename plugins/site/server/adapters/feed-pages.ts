// What programs read of the site: feeds, the site map, robots.txt.
import { LOCALES } from '../../../../src/contracts/item';
import type { SiteColumn, SiteSettings } from '../../../../src/contracts/site-settings';
import type { PageSource, SitePage } from '../core/ports';
import {
  toCataloguePath,
  toChangesPath,
  toColumnPath,
  toFeedPath,
  toHomePath,
  toLibraryPath,
  toMapPath,
  toSiteMapPath,
} from '../core/site-path';
import type { Line } from '../core/views';
import { toName } from '../core/words';
import { toFeed } from './feeds/to-feed';
import { toRobots, toSiteMap, toSiteMapIndex } from './feeds/to-site-map';
import type { GenuineEntries } from './genuine-entries';
import { readSiteMapPart, readSiteMapParts } from './site-map-store';
import { readNewestSettings } from './site-settings-store';

type Listed = { settings: SiteSettings; locale: string; lines: readonly Line[] };

/** The feed beside a list: home (no column) or a column. */
export const toFeedPage = (
  { settings, locale, lines }: Listed,
  column: SiteColumn | null,
  portalUrl: string,
): SitePage => {
  const site = toName({ nameZh: settings.siteNameZh, nameEn: settings.siteNameEn }, locale);
  const path = toFeedPath(locale, column?.slug);
  const title = column ? `${toName(column, locale)} - ${site}` : site;
  const page = column ? toColumnPath(column.slug, locale) : toHomePath(locale);
  return { path, page: toFeed({ title, locale, page, path, lines }, portalUrl) };
};

/** Pages that are no item's and of no month. */
const toFrontPaths = ({ columns }: SiteSettings): string[] =>
  LOCALES.flatMap((locale) => [
    toHomePath(locale),
    ...columns.map(({ slug }) => toColumnPath(slug, locale)),
    toChangesPath(locale),
    toLibraryPath(locale),
    toCataloguePath(locale),
    toMapPath(locale),
  ]);

export const createSiteMapPages = (
  guard: GenuineEntries,
  portalUrl: string,
): Pick<PageSource, 'siteMap' | 'siteMapPart' | 'siteMapParts'> => ({
  siteMapParts: (sql) => readSiteMapParts(sql, guard),
  siteMapPart: async (sql, part) => {
    const places = await readSiteMapPart(sql, guard, part);
    const page = places.length === 0 ? undefined : toSiteMap(places, portalUrl);
    return { path: toSiteMapPath(part), page };
  },
  siteMap: async (sql) => {
    const { settings } = await readNewestSettings(sql);
    const parts = await readSiteMapParts(sql, guard);
    const [index, fronts] = [toSiteMapPath(), toSiteMapPath('pages')];
    const paths = [fronts, ...parts.map(toSiteMapPath)];
    return [
      { path: index, page: toSiteMapIndex(paths, portalUrl) },
      {
        path: fronts,
        page: toSiteMap(
          toFrontPaths(settings).map((path) => ({ path })),
          portalUrl,
        ),
      },
      { path: 'robots.txt', page: toRobots(index, portalUrl) },
    ];
  },
});
