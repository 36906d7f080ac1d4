// The pages of 规范性文件库: for each kind and validity, alone and together, the newest and all of each year; and those of
// 信息公开目录, for each subject. A page stands where it lists something.
import { LOCALES } from '../../../../src/contracts/item';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import { prepared } from '../../../../src/platform/sql/prepared';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import {
  CATALOGUE_SUBJECTS,
  type CatalogueChoice,
  isChosen,
  LIBRARY_GENRES,
  LIBRARY_VALIDITIES,
  type LibraryChoice,
  type LibraryDocument,
  toLibrary,
  toLibraryYear,
} from '../core/library';
import type { PageSource, SitePage } from '../core/ports';
import { toCataloguePath, toLibraryPath } from '../core/site-path';
import type { Entry } from '../core/views';
import { ENTRY, type EntryRow, ofRow } from './entry-row';
import { type GenuineEntries, keySql, readGenuine, type Sourced } from './genuine-entries';
import { readNewestSettings } from './site-settings-store';
import type { Pages } from './templates/pages';

const DOCUMENT = 'normative-document';
/** Lines of a page of all years, as of a column's. */
const NEWEST = 50;

/** Documents of a language, and those of every language that repeal or amend: some hundreds, without a text. */
const ENTRIES = prepared(`select e.*, ${publicationFacts('p')} as publication
  from (select ${ENTRY} from gongkai.portal_entries e where item_type = '${DOCUMENT}' and ${keySql('e')} <> all ($2::text[])
    and (locale = $1 or repeals <> '{}' or amends <> '{}')) e
  join gongkai.publications p using (publication_id)
  order by e.published_at desc, e.document_id, e.locale`);

/** As the page of an item finds them: newest first. */
const readEntries = async (sql: Sql, guard: GenuineEntries, locale: string): Promise<Entry[]> => {
  const rows = await readGenuine(guard, (forged) =>
    sql<EntryRow & Sourced>(ENTRIES, [locale, forged]),
  );
  const mended = (await guard.entries(sql))
    .map(({ entry }) => entry)
    .filter(({ item }) => item.type === DOCUMENT);
  const entries = [...rows.map(ofRow), ...mended];
  if (mended.length > 0) {
    entries.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  }
  return entries;
};

const OF_DOCUMENT = prepared(`select ${ENTRY} from gongkai.portal_entries
  where item_type = '${DOCUMENT}' and document_id = $1 and locale = $2`);

/** Values of one field under a choice of the others. */
const valuesOf = <Choice extends object>(
  library: readonly Readonly<Record<keyof Choice, string>>[],
  choice: Choice,
  field: keyof Choice,
): string[] => {
  const found = library.filter((one) => isChosen(one, { ...choice, [field]: '' }));
  return [...new Set(found.map((one) => one[field]))].filter((value) => value !== '');
};

const inOrder = (codes: readonly string[], found: readonly string[]) =>
  codes.filter((code) => found.includes(code));

/** On a page of one year the others are not named: that page would change with each. */
const yearsOf = <Choice extends { year: string }>(
  library: readonly Readonly<Record<keyof Choice, string>>[],
  choice: Choice,
) => (choice.year === '' ? valuesOf(library, choice, 'year').sort().reverse() : [choice.year]);

/** undefined: there is nothing to list, and it is no front page. */
const toLines = <Choice extends { year: string }>(
  library: readonly LibraryDocument[],
  choice: Choice & Readonly<Partial<LibraryDocument>>,
) => {
  const found = library.filter((one) => isChosen<object>(one, choice));
  if (found.length === 0 && Object.values(choice).join('') !== '') return undefined;
  const lines = choice.year === '' ? found.slice(0, NEWEST) : found;
  return { choice, lines, total: found.length };
};

type Shown = {
  pages: Pick<Pages, 'documentLibrary' | 'catalogue'>;
  settings: SiteSettings;
  locale: string;
};

const toLibraryPages = (
  library: readonly LibraryDocument[],
  year: string,
  { pages, settings, locale }: Shown,
): SitePage[] =>
  ['', ...LIBRARY_GENRES].flatMap((genre) =>
    ['', ...LIBRARY_VALIDITIES].map((validity) => {
      const choice: LibraryChoice = { year, genre, validity };
      const view = toLines(library, choice);
      const options = {
        years: yearsOf(library, choice),
        genres: inOrder(LIBRARY_GENRES, valuesOf(library, choice, 'genre')),
        validities: inOrder(LIBRARY_VALIDITIES, valuesOf(library, choice, 'validity')),
      };
      const page = view && pages.documentLibrary({ ...view, options, settings, locale });
      return { path: toLibraryPath(locale, choice), page };
    }),
  );

const toCataloguePages = (
  library: readonly LibraryDocument[],
  year: string,
  { pages, settings, locale }: Shown,
): SitePage[] => {
  const numbered = library.filter(({ facts }) => facts?.indexNumber);
  return ['', ...CATALOGUE_SUBJECTS].map((subject) => {
    const choice: CatalogueChoice = { year, subject };
    const view = toLines(numbered, choice);
    const options = {
      years: yearsOf(numbered, choice),
      subjects: inOrder(CATALOGUE_SUBJECTS, valuesOf(numbered, choice, 'subject')),
    };
    const page = view && pages.catalogue({ ...view, options, settings, locale });
    return { path: toCataloguePath(locale, choice), page };
  });
};

export const createLibraryPages = (
  guard: GenuineEntries,
  pages: Pick<Pages, 'documentLibrary' | 'catalogue'>,
  clock: Clock,
): Pick<PageSource, 'documentLibrary' | 'libraryYears' | 'libraryYearsOf'> => {
  const readLibrary = async (sql: Sql, locale: string) =>
    toLibrary(await readEntries(sql, guard, locale), locale, toShanghaiDay(clock.now()));
  return {
    documentLibrary: async (sql, locale, year) => {
      const library = await readLibrary(sql, locale);
      const { settings } = await readNewestSettings(sql);
      const shown = { pages, settings, locale };
      return [...toLibraryPages(library, year, shown), ...toCataloguePages(library, year, shown)];
    },
    libraryYears: async (sql, locale) => [
      ...new Set((await readLibrary(sql, locale)).map(({ year }) => year)),
    ],
    libraryYearsOf: async (sql, documentId) => {
      const found = [];
      for (const locale of LOCALES) {
        const item = { type: DOCUMENT, documentId, locale } as const;
        const [row] = await sql<EntryRow>(OF_DOCUMENT, [documentId, locale]);
        const entry = row ? ofRow(row) : (await guard.entryOf(sql, item))?.entry;
        if (entry) found.push({ locale, year: toLibraryYear(entry) });
      }
      return found;
    },
  };
};
