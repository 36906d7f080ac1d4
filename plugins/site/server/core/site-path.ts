// Where things lie below the site's folder, and so also their addresses on the portal (after a slash). Items: portal-path.ts.
import { toPrefix, toSegment } from '../../../../src/contracts/portal-path';
import type { CatalogueChoice, LibraryChoice } from './library';

export const toHomePath = (locale: string): string => `${toPrefix(locale)}index.html`;
/** The colours, beside the style sheet that ships. */
export const THEME_PATH = 'theme.css';
export const toNotFoundPath = (locale: string): string => `${toPrefix(locale)}404.html`;

/** Says which code made the pages; read by the worker, never served. */
export const MADE_BY_PATH = '.made-by';
/** The templates that made the pages, for a start with broken ones; never served. */
export const TEMPLATES_PATH = '.templates';
/** Of the machine that makes the site, not of one that serves it. */
export const OWN_PATHS: readonly string[] = [MADE_BY_PATH, TEMPLATES_PATH];

/** month '' is the front page of the column (newest items), '2020-03' the archive of that month. */
export const toColumnPath = (slug: string, locale: string, month = ''): string =>
  `${toPrefix(locale)}columns/${toSegment(slug)}/${month === '' ? 'index' : toSegment(month)}.html`;

/** 更正与撤稿: '' is the page of the newest, '2026-11' that of a month. */
export const toChangesPath = (locale: string, month = ''): string =>
  `${toPrefix(locale)}changes/${month === '' ? 'index' : toSegment(month)}.html`;

/** 规范性文件库, where nothing is chosen and for each choice. */
export const toLibraryPath = (
  locale: string,
  { year, genre, validity }: LibraryChoice = { year: '', genre: '', validity: '' },
): string =>
  year + genre + validity === ''
    ? `${toPrefix(locale)}documents/index.html`
    : `${toPrefix(locale)}documents/${genre || 'all'}/${validity || 'all'}/${toSegment(year || 'index')}.html`;

/** 信息公开目录, where nothing is chosen and for each choice. */
export const toCataloguePath = (
  locale: string,
  { year, subject }: CatalogueChoice = { year: '', subject: '' },
): string =>
  year + subject === ''
    ? `${toPrefix(locale)}catalogue/index.html`
    : `${toPrefix(locale)}catalogue/${subject || 'all'}/${toSegment(year || 'index')}.html`;

/** 网站地图, for people. */
export const toMapPath = (locale: string): string => `${toPrefix(locale)}site-map/index.html`;

/** RSS of home, or of a column. */
export const toFeedPath = (locale: string, slug?: string): string =>
  `${toPrefix(locale)}${slug === undefined ? '' : `columns/${toSegment(slug)}/`}feed.xml`;

/** Numbers of publications in one part of the site map (50,000 addresses are allowed). */
export const SITE_MAP_PART = 500;
export const toSiteMapPart = (entry: { publicationId: number }): number =>
  Math.floor(entry.publicationId / SITE_MAP_PART);
export const toSiteMapPath = (part?: number | 'pages'): string =>
  part === undefined ? 'sitemap.xml' : `sitemap-${part}.xml`;

export { toFileName, toFilePath } from '../../../../src/contracts/portal-path';
