// 规范性文件库: a list of documents with links to those of another year, kind or validity.
import { toAddress } from '../../../../../src/contracts/portal-path';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import type { LibraryChoice, LibraryDocument } from '../../core/library';
import { toLibraryPath } from '../../core/site-path';
import { toLabel, wordsOf } from '../../core/words';
import { otherOf, toFrame } from './frame';
import { toLink } from './lines';
import { placeWordsOf, toCount } from './place-words';

export type LibraryView = {
  settings: SiteSettings;
  locale: string;
  choice: LibraryChoice;
  lines: LibraryDocument[];
  total: number;
  /** What may be chosen of each, the others staying as they are; of a page of one year, that one alone. */
  options: { years: string[]; genres: string[]; validities: string[] };
};

const toYearName = (year: string, locale: string): string =>
  locale === 'zh-Hans' ? `${year}年` : year;

const nameOf = (field: keyof LibraryChoice, value: string, locale: string): string =>
  field === 'year' ? toYearName(value, locale) : toLabel(value, locale);

const FIELDS = ['year', 'genre', 'validity'] as const;

const toFilters = ({ locale, choice, options }: LibraryView) => {
  const words = placeWordsOf(locale);
  const names = { year: words.year, genre: words.kind, validity: wordsOf(locale).validity };
  const given = { year: options.years, genre: options.genres, validity: options.validities };
  return FIELDS.map((field) => ({
    name: names[field],
    options: ['', ...given[field]].map((value) => ({
      name: value === '' ? words.all : nameOf(field, value, locale),
      address: toAddress(toLibraryPath(locale, { ...choice, [field]: value })),
      isHere: choice[field] === value,
    })),
  }));
};

const LAPSED = ['expired', 'repealed'];

const toLine = (line: LibraryDocument, locale: string) => {
  const words = wordsOf(locale);
  const facts: [name: string, value: string | null | undefined][] = [
    [words.documentNumber, line.facts?.documentNumber],
    [words.issuedOn, line.facts?.issuedOn],
    [words.publishedOn, toShanghaiDay(line.publishedAt)],
    [words.indexNumber, line.facts?.indexNumber],
  ];
  return {
    ...toLink(line),
    validity: line.validity && toLabel(line.validity, locale),
    isLapsed: LAPSED.includes(line.validity),
    facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  };
};

export const toLibraryModel = (view: LibraryView) => {
  const { settings, locale, choice, lines, total } = view;
  const title = placeWordsOf(locale).library;
  const chosen = FIELDS.filter((field) => choice[field] !== '')
    .map((field) => nameOf(field, choice[field], locale))
    .join(' ');
  const other = otherOf(locale);
  return {
    ...toFrame({
      ...{ locale, settings, columnId: null, kind: 'library' },
      title: chosen ? `${title} ${chosen}` : title,
      share: { address: toAddress(toLibraryPath(locale, choice)) },
      // The same choice may list nothing there.
      otherAddress: toAddress(toLibraryPath(other)),
    }),
    chosen,
    filters: toFilters(view),
    count: toCount(locale, total, lines.length),
    documents: lines.map((line) => toLine(line, locale)),
  };
};
