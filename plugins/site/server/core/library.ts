// 规范性文件库: the public normative documents of a language, by year, kind (文种) and validity; 信息公开目录: those with an index
// number, by year and subject.
import { GENRES, SUBJECTS } from '../../../../src/contracts/choices';
import type { ItemKey } from '../../../../src/contracts/item';
import { toShanghaiDay } from '../../../../src/platform/clock';
import { toValidity } from './to-validity';
import type { ChangedBy, DocumentFacts, Entry, Line } from './views';

/** What readers may choose of; '' stands for all. */
export type LibraryChoice = { year: string; genre: string; validity: string };
export type CatalogueChoice = { year: string; subject: string };

export const LIBRARY_GENRES = Object.keys(GENRES);
export const CATALOGUE_SUBJECTS = Object.keys(SUBJECTS);
/** 有效性 as derived, in the order that readers look for it. */
export const LIBRARY_VALIDITIES = ['in-force', 'amended', 'not-yet', 'expired', 'repealed'];

/** A document on a day; genre, validity and subject '' where nothing that one could choose is stated. */
export type LibraryDocument = Line &
  LibraryChoice &
  CatalogueChoice & { facts: DocumentFacts | null };

const dayOf = ({ document, publishedAt }: Pick<Entry, 'document' | 'publishedAt'>): string =>
  document?.issuedOn ?? toShanghaiDay(publishedAt);

/** The year that a document is filed under: that of its signing, or of its publication where that is not stated. */
export const toLibraryYear = (entry: Pick<Entry, 'document' | 'publishedAt'>): string =>
  dayOf(entry).slice(0, 4);

/** Of a document that is public in two languages, the one in the page's language. */
const inOneLanguage = (entries: readonly Entry[], locale: string): Entry[] => {
  const own = entries.filter(({ item }) => item.locale === locale);
  const ids = new Set(own.map(({ item }) => item.documentId));
  return [...own, ...entries.filter(({ item }) => !ids.has(item.documentId))];
};

/** What repeals or amends a document, of the entries that do. */
export const toChangedBy = (
  entries: readonly Entry[],
  { documentId, locale }: Pick<ItemKey, 'documentId' | 'locale'>,
): (Entry & ChangedBy)[] =>
  inOneLanguage(entries, locale).map((entry) => ({
    ...entry,
    how: entry.repeals.includes(documentId) ? 'repealed' : 'amended',
    on: entry.effectiveOn ?? toShanghaiDay(entry.publishedAt),
  }));

const known = (code: string | null | undefined, codes: readonly string[]): string =>
  code && codes.includes(code) ? code : '';

/** Entries that repeal or amend, by the document that they do it to. */
const byChanged = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of new Set([...entry.repeals, ...entry.amends])) {
      found.set(id, [...(found.get(id) ?? []), entry]);
    }
  }
  return found;
};

/** The library of a language on a day, the newest document first, of the entries of documents in every language. */
export const toLibrary = (
  entries: readonly Entry[],
  locale: string,
  today: string,
): LibraryDocument[] => {
  const changes = byChanged(entries);
  return entries
    .filter(({ item }) => item.locale === locale)
    .sort(
      (a, b) =>
        dayOf(b).localeCompare(dayOf(a)) || (a.item.documentId < b.item.documentId ? -1 : 1),
    )
    .map((entry) => {
      const { item, title, path, publishedAt, effectiveOn, document } = entry;
      const dated = {
        validity: document?.validity ?? null,
        effectiveOn,
        expiresOn: document?.expiresOn ?? null,
      };
      const changedBy = toChangedBy(changes.get(item.documentId) ?? [], item);
      return {
        ...{ title, path, publishedAt, year: toLibraryYear(entry), facts: document },
        genre: known(document?.genreCategory, LIBRARY_GENRES),
        subject: known(document?.subjectCategory, CATALOGUE_SUBJECTS),
        validity: known(toValidity(dated, today, changedBy), LIBRARY_VALIDITIES),
      };
    });
};

/** Whether a document is among what is chosen; what is not asked for, or '', stands for all. */
export const isChosen = <Choice extends object>(
  one: Readonly<Record<keyof Choice, string>>,
  choice: Choice,
): boolean =>
  (Object.keys(choice) as (keyof Choice)[]).every(
    (field) => choice[field] === '' || choice[field] === one[field],
  );
