// What every page is given beside its own: head, identity band, columns, way to here, foot.
import { toAddress, toPrefix } from '../../../../../src/contracts/portal-path';
import { SEARCH_ADDRESS } from '../../../../../src/contracts/search-place';
import type { SiteColumn, SiteSettings } from '../../../../../src/contracts/site-settings';
import { childrenOf, lineageOf } from '../../core/column-tree';
import type { Html } from '../../core/html';
import {
  toChangesPath,
  toColumnPath,
  toFeedPath,
  toHomePath,
  toLibraryPath,
  toMapPath,
} from '../../core/site-path';
import { toName } from '../../core/words';
import { describeColumn, describeSite, nameOfSite, type Share, toColumnKeywords } from './describe';
import { type PageWords, pageWordsOf } from './page-words';

export type PageKind =
  | 'home'
  | 'column'
  | 'month'
  | 'changes'
  | 'library'
  | 'catalogue'
  | 'site-map'
  | 'item'
  | 'search'
  | 'not-found';
export type Meta = { name: string; content: string };

export type Frame = {
  locale: string;
  settings: SiteSettings;
  title: string;
  /** The column that the page belongs to; null for the home page and pages of no column. */
  columnId: string | null;
  kind: PageKind;
  /** Says which publication stands there; see core/page-marks. */
  marks?: Html | null;
  metas?: readonly Meta[];
  /** Its own address, and what it says of itself as a link; absent where nobody should share it. */
  share?: Partial<Share> & Pick<Share, 'address'>;
  /** Address of the same page in the other language; absent: its home page. */
  otherAddress?: string;
  /** Styles written into the page, for a preview outside the portal. */
  styles?: Html;
};

export type FrameModel = {
  page: {
    locale: string;
    kind: PageKind;
    isHome: boolean;
    isSearch: boolean;
    title: string;
    documentTitle: string;
    marks: Html | null;
    metas: readonly Meta[];
    share: Share | null;
    styles: Html | null;
    /** Whether its reads are counted. */
    isCounted: boolean;
    other: { locale: string; address: string };
    columns: { name: string; address: string; isHere: boolean }[];
    /** RSS of the column that the page is in, or of home. */
    feed: { title: string; address: string };
    /** The columns above the page; null where there is no way to it. */
    way: { name: string; address: string }[] | null;
  };
  site: {
    name: string;
    homeAddress: string;
    changesAddress: string;
    libraryAddress: string;
    mapAddress: string;
    searchAddress: string;
    feedAddress: string;
    urgentAddress: string;
    /** The portal's address without a slash at the end; '' where there is none (a preview). */
    origin: string;
    hasSearch: boolean;
  } & FootFacts;
  words: PageWords;
};

/** What the foot says; '' for what is not stated. */
type FootFacts = Record<
  'host' | 'icp' | 'police' | 'siteCode' | 'address' | 'postcode' | 'telephone',
  string
>;

const toFootFacts = ({ facts }: SiteSettings, locale: string): FootFacts => {
  const say = (zh = '', en = '') => toName({ nameZh: zh, nameEn: en }, locale);
  const { icp = '', police = '', siteCode = '', postcode = '', telephone = '' } = facts ?? {};
  return {
    ...{ icp, police, siteCode, postcode, telephone },
    host: say(facts?.hostZh, facts?.hostEn),
    address: say(facts?.addressZh, facts?.addressEn),
  };
};

export const otherOf = (locale: string): string => (locale === 'zh-Hans' ? 'en' : 'zh-Hans');

/** A column as a link. */
export const toColumnLink = (
  column: Pick<SiteColumn, 'nameZh' | 'nameEn' | 'slug'>,
  locale: string,
): { name: string; address: string } => ({
  name: toName(column, locale),
  address: toAddress(toColumnPath(column.slug, locale)),
});

const toMetas = (frame: Frame): Meta[] => {
  const { locale, settings, columnId, metas = [] } = frame;
  const line = lineageOf(settings, columnId);
  const [column, top] = [line[0], line.at(-1)];
  const { domain, siteCode } = settings.facts ?? {};
  const stated: [name: string, content: string | null | undefined][] = [
    ['SiteName', nameOfSite(settings, locale)],
    ['SiteDomain', domain],
    ['SiteIDCode', siteCode],
    ['ColumnName', column && toName(column, locale)],
    ['ColumnDescription', column && describeColumn(settings, column, locale)],
    ['ColumnKeywords', column && toColumnKeywords(settings, column, locale)],
    ['ColumnType', top && toName(top, locale)],
    ['Description', describe(frame)],
  ];
  return [...metas, ...stated.flatMap(([name, content]) => (content ? [{ name, content }] : []))];
};

/** In its own words, else by its column or by the site. */
const describe = ({ locale, settings, title, columnId, kind, share }: Frame): string => {
  const column = lineageOf(settings, columnId)[0];
  if (share && 'description' in share && share.description) return share.description;
  if (column) return describeColumn(settings, column, locale);
  return describeSite(settings, locale, kind === 'home' ? '' : title);
};

const toShare = (frame: Frame): Share | null => {
  const { share, kind, title, styles } = frame;
  if (!share || styles) return null;
  const { address, ...own } = share;
  return {
    ...{ type: 'website', image: null, address, description: describe(frame) },
    title: kind === 'home' ? nameOfSite(frame.settings, frame.locale) : title,
    ...own,
  };
};

const toWay = ({ locale, settings, columnId, kind }: Frame): FrameModel['page']['way'] => {
  if (kind === 'home' || kind === 'not-found') return null;
  const line = lineageOf(settings, columnId).reverse();
  const steps = kind === 'column' ? line.slice(0, -1) : line;
  return steps.map((column) => toColumnLink(column, locale));
};

const toFeed = ({ locale, settings, columnId }: Frame): FrameModel['page']['feed'] => {
  const column = lineageOf(settings, columnId)[0];
  return {
    title: column ? toName(column, locale) : nameOfSite(settings, locale),
    address: toAddress(toFeedPath(locale, column?.slug)),
  };
};

export const toFrame = (frame: Frame): FrameModel => {
  const { locale, settings, title, columnId, kind, otherAddress } = frame;
  const name = nameOfSite(settings, locale);
  const here = new Set(lineageOf(settings, columnId).map(({ id }) => id));
  const other = otherOf(locale);
  return {
    page: {
      ...{ locale, kind, title },
      isHome: kind === 'home',
      isSearch: kind === 'search',
      documentTitle: kind === 'home' ? name : `${title} - ${name}`,
      marks: frame.marks ?? null,
      metas: toMetas(frame),
      share: toShare(frame),
      styles: frame.styles ?? null,
      isCounted: kind === 'item' && frame.styles === undefined,
      other: { locale: other, address: otherAddress ?? toAddress(toHomePath(other)) },
      columns: childrenOf(settings, null).map((column) => ({
        ...toColumnLink(column, locale),
        isHere: here.has(column.id),
      })),
      feed: toFeed(frame),
      way: toWay(frame),
    },
    site: {
      name,
      homeAddress: toAddress(toHomePath(locale)),
      changesAddress: toAddress(toChangesPath(locale)),
      libraryAddress: toAddress(toLibraryPath(locale)),
      mapAddress: toAddress(toMapPath(locale)),
      searchAddress: SEARCH_ADDRESS[locale] ?? '/search',
      ...toFootFacts(settings, locale),
      feedAddress: toAddress(toFeedPath(locale)),
      // As the installation has them: the shelf of templates says so.
      ...{ origin: '', hasSearch: true },
      urgentAddress: toAddress(`${toPrefix(locale)}urgent/index.html`),
    },
    words: pageWordsOf(locale),
  };
};
