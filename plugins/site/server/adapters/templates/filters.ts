// Links to what else could be chosen of a list, the rest of the choice staying as it is.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { toLabel, wordsOf } from '../../core/words';
import { placeWordsOf } from './place-words';

type Field = 'year' | 'genre' | 'validity' | 'subject';
type FilterModel = {
  name: string;
  options: { name: string; address: string; isHere: boolean }[];
};

const toYearName = (year: string, locale: string): string =>
  locale === 'zh-Hans' ? `${year}年` : year;

const nameOf = (field: Field, value: string, locale: string): string =>
  field === 'year' ? toYearName(value, locale) : toLabel(value, locale);

const toFieldName = (field: Field, locale: string): string => {
  const words = placeWordsOf(locale);
  const { validity, subjectCategory: subject } = wordsOf(locale);
  return { year: words.year, genre: words.kind, validity, subject }[field];
};

/** A row for each field that has options, in the order of these. */
export const toFilters = <Choice extends Readonly<Partial<Record<Field, string>>>>(
  choice: Choice,
  {
    locale,
    options,
    toPath,
  }: {
    locale: string;
    options: Record<keyof Choice & Field, readonly string[]>;
    toPath: (choice: Choice) => string;
  },
): FilterModel[] =>
  (Object.keys(options) as (keyof Choice & Field)[]).map((field) => ({
    name: toFieldName(field, locale),
    options: ['', ...options[field]].map((value) => ({
      name: value === '' ? placeWordsOf(locale).all : nameOf(field, value, locale),
      address: toAddress(toPath({ ...choice, [field]: value })),
      isHere: choice[field] === value,
    })),
  }));

/** The choice in words; '' where nothing is chosen. */
export const toChosen = <One extends Field>(
  choice: Readonly<Record<One, string>>,
  fields: readonly One[],
  locale: string,
): string =>
  fields
    .filter((field) => choice[field] !== '')
    .map((field) => nameOf(field, choice[field], locale))
    .join(' ');
