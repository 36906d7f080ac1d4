// 规范性文件库: a list of documents with links to those of another year, kind or validity.
import { toAddress } from '../../../../../src/contracts/portal-path';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import type { LibraryChoice, LibraryDocument } from '../../core/library';
import { toLibraryPath } from '../../core/site-path';
import { toLabel, wordsOf } from '../../core/words';
import { toChosen, toFilters } from './filters';
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

const FIELDS = ['year', 'genre', 'validity'] as const;

const toLibraryFilters = ({ locale, choice, options }: LibraryView) =>
  toFilters(choice, {
    locale,
    options: { year: options.years, genre: options.genres, validity: options.validities },
    toPath: (one) => toLibraryPath(locale, one),
  });

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
  const title = placeWordsOf(locale).documentLibrary;
  const chosen = toChosen(choice, FIELDS, locale);
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
    filters: toLibraryFilters(view),
    count: toCount(locale, total, lines.length),
    documents: lines.map((line) => toLine(line, locale)),
  };
};
