import { type ItemKey, LOCALES } from '../../../../src/contracts/item';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { lineageOf } from './column-tree';
import { toShanghaiMonth } from './dates';
import { toLibraryYear } from './library';
import { toSiteMapPart } from './site-path';
import type { Entry, StaleMark } from './views';

export type Change = {
  item: ItemKey;
  /** What stood before and what stands after; null for nothing. */
  before: Entry | null;
  after: Entry | null;
  /** Interpretations on the portal that explain this document. */
  interpretedBy: readonly ItemKey[];
  /** Documents on the portal that repeal or amend this one: their pages name it. */
  changedBy: readonly ItemKey[];
  /** Other locales of the item that are on the portal. */
  otherLocales: readonly string[];
  settings: SiteSettings;
};

export const toItemMark = ({ type, documentId, locale }: ItemKey): StaleMark => ({
  list: `item/${type}/${documentId}`,
  locale,
  month: '',
});

/** A file that may not be needed any more. */
export const toFileMark = (name: string): StaleMark => ({
  list: `file/${name}`,
  locale: '',
  month: '',
});

/** The pages around an item that link to it or name it: one mark, taken apart when it is rendered. */
export const toLinksMark = ({ type, documentId, locale }: ItemKey): StaleMark => ({
  list: `links/${type}/${documentId}`,
  locale,
  month: '',
});

/** What 更正与撤稿 says of an item, in whatever months: one mark, taken apart when it is rendered. */
export const toChangesMark = ({ type, documentId, locale }: ItemKey): StaleMark => ({
  list: `changes/${type}/${documentId}`,
  locale,
  month: '',
});

const pointsElsewhere = ({ links, interprets, repeals, amends }: Entry): boolean =>
  [links, interprets, repeals, amends].some(({ length }) => length > 0);

/**
 * A link shows while its target is public: the pages that link to an item follow when it appears or goes. A page that
 * links is made once more after it stands, for a target may have changed while it was made. (Of other languages that is
 * decided where the entry is stored: they are not known here while they are on their way.)
 */
const linkMarks = ({ item, before, after }: Change): StaleMark[] => [
  ...((before === null) === (after === null) ? [] : [toLinksMark(item)]),
  ...(after && pointsElsewhere(after) ? [toItemMark(item)] : []),
];

/** In the place of what is withdrawn readers find a notice; of that and of corrections a list tells. */
const noticeMarks = ({ item, before, after }: Change): StaleMark[] => [
  ...(after === null ? [toItemMark(item)] : []),
  ...(before !== null || after === null ? [toChangesMark(item)] : []),
];

/** A document that is repealed or amended says so in every language. */
const changeMarks = ({ repeals, amends }: Entry): StaleMark[] =>
  [...repeals, ...amends].flatMap((documentId) =>
    LOCALES.map((locale) => toItemMark({ type: 'normative-document', documentId, locale })),
  );

/** Its pages of a year; '': those of all years. */
export const toLibraryMark = (locale: string, year: string): StaleMark => ({
  list: 'library',
  locale,
  month: year,
});

/** A document's own pages of the library; those of what it repeals or amends, whose year only the rendering knows. */
const libraryMarks = (entry: Entry): StaleMark[] => [
  ...(entry.item.type === 'normative-document'
    ? ['', toLibraryYear(entry)].map((year) => toLibraryMark(entry.item.locale, year))
    : []),
  ...[...entry.repeals, ...entry.amends].map((documentId) => ({
    ...{ list: `library-of/${documentId}`, locale: '', month: '' },
  })),
];

const columnMarks = (settings: SiteSettings, locale: string, entry: Entry): StaleMark[] =>
  lineageOf(settings, entry.columnId).flatMap(({ id }) =>
    ['', toShanghaiMonth(entry.publishedAt)].map((month) => ({
      list: `column/${id}`,
      locale,
      month,
    })),
  );

/** The emergency strip shows the title of an item, and ends with it. */
export const STATE_MARK: StaleMark = { list: 'state', locale: '', month: '' };

export const toSiteMapMark = (part?: number): StaleMark => ({
  list: part === undefined ? 'sitemap' : `sitemap/${part}`,
  locale: '',
  month: '',
});

/**
 * The pages and files that one change on the portal makes out of date: home, the item's columns (those above them too)
 * with the archive of its month, pages that link to it, files that it no longer holds. Their number does not grow with
 * the archive.
 */
export const toStaleMarks = (change: Change): StaleMark[] => {
  const { item, before, after, interpretedBy, changedBy, otherLocales, settings } = change;
  const { locale } = item;
  const entries = [before, after].filter((entry) => entry !== null);
  const interpreted = entries.flatMap(({ interprets }) => interprets);
  const marks = [
    { list: 'home', locale, month: '' },
    ...(entries.length === 0 ? [] : [toSiteMapMark()]),
    STATE_MARK,
    ...entries.map((entry) => toSiteMapMark(toSiteMapPart(entry))),
    ...entries.flatMap((entry) => columnMarks(settings, locale, entry)),
    ...interpreted.map((documentId) =>
      toItemMark({ type: 'normative-document', documentId, locale }),
    ),
    ...interpretedBy.map(toItemMark),
    ...changedBy.map(toItemMark),
    ...entries.flatMap(changeMarks),
    ...entries.flatMap(libraryMarks),
    ...otherLocales.map((other) => toItemMark({ ...item, locale: other })),
    ...linkMarks(change),
    ...noticeMarks(change),
    ...(before?.files ?? []).filter((name) => !after?.files.includes(name)).map(toFileMark),
  ];
  const byKey = new Map(marks.map((mark) => [`${mark.list} ${mark.locale} ${mark.month}`, mark]));
  return [...byKey.values()];
};
