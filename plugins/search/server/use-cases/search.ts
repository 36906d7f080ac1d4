import { columnsWithin } from '../../../../src/contracts/columns-within';
import type {
  SavedSearchSettings,
  SearchSettings,
} from '../../../../src/contracts/search-settings';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { SearchAnswer } from '../core/answer';
import type { Asked } from '../core/asked';
import { toKeptWords } from '../core/keep-words';
import { normalise } from '../core/normalise';
import type { Found, FoundLine, IsStanding, KeptSearch, SearchStore } from '../core/ports';
import type { IsSealed } from '../core/seal';
import type { Segmenter } from '../core/segmenter';
import { OWN_SYNONYMS } from '../core/terms';
import { type SynonymGroups, toQuery } from '../core/to-query';

export type SearchDeps = {
  store: SearchStore;
  readSettings(sql: Sql): Promise<SavedSearchSettings>;
  readSite(sql: Sql): Promise<SiteSettings>;
  openSegmenter(): Segmenter;
  /** By the keys that lie beside the site's pages. */
  readIsSealed(): Promise<IsSealed>;
  isStanding: IsStanding;
  suggest(
    sql: Sql,
    locale: string,
    question: string,
  ): Promise<{ question: string; word: string }[]>;
  clock: Clock;
  /** Keeps what was searched for, some time later. */
  keep(search: KeptSearch): void;
  /** A row was not the worker's. */
  onForged(line: FoundLine): void;
};

/** Where so few are found another spelling is looked for. */
const FEW = 3;

/** Only what the worker sealed, and what stands on the portal in just this publication. */
const createOnlyGenuine =
  ({ readIsSealed, isStanding, onForged }: SearchDeps) =>
  async (lines: readonly FoundLine[]): Promise<FoundLine[]> => {
    const isSealed = await readIsSealed();
    const judged = await Promise.all(
      lines.map(async (line) => {
        if (isSealed(line, line.seal)) return isStanding(line.path, line.publicationId);
        onForged(line);
        return false;
      }),
    );
    return lines.filter((_, at) => judged[at]);
  };

const findAny = async (
  { store }: SearchDeps,
  sql: Sql,
  {
    all,
    any,
    asked,
    columnIds,
  }: { all: string; any: string; asked: Asked; columnIds: string[] | null },
): Promise<{ found: Found; isPartial: boolean }> => {
  const found = await store.find(sql, all, asked, columnIds);
  if (found.total > 0 || any === '') return { found, isPartial: false };
  const partial = await store.find(sql, any, asked, columnIds);
  return { found: partial, isPartial: partial.total > 0 };
};

/** Another spelling that finds more, and that a genuine title has: no row of words alone speaks to readers. */
const createFindSpelling =
  (deps: SearchDeps, onlyGenuine: ReturnType<typeof createOnlyGenuine>) =>
  async (sql: Sql, asked: Asked, groups: SynonymGroups, found: number): Promise<string | null> => {
    for (const { question, word } of await deps.suggest(sql, asked.locale, asked.question)) {
      const { all } = toQuery(deps.openSegmenter(), groups, question);
      const other = await deps.store.find(sql, all, { ...asked, page: 1 }, null);
      if (other.total <= found) continue;
      const titles = (await onlyGenuine(other.lines)).map(({ title }) => normalise(title));
      if (titles.some((title) => title.includes(word))) return question;
    }
    return null;
  };

const isPlain = ({ page, number, type, columnId, year }: Asked): boolean =>
  page === 1 && number === '' && type === null && columnId === '' && year === null;

const toYears = (first: number | null, clock: Clock): number[] => {
  const last = Number(toShanghaiDay(clock.now()).slice(0, 4));
  return Array.from({ length: Math.max(0, last - (first ?? last) + 1) }, (_, at) => last - at);
};

/** What stands first where just these words are searched for. */
const createReadBets =
  ({ store }: SearchDeps, onlyGenuine: ReturnType<typeof createOnlyGenuine>) =>
  async (sql: Sql, asked: Asked, { bestBets }: SearchSettings): Promise<FoundLine[]> => {
    const words = normalise(asked.question);
    const bets = bestBets.filter(
      (bet) => bet.locale === asked.locale && bet.words.some((word) => normalise(word) === words),
    );
    if (bets.length === 0 || asked.page > 1) return [];
    return onlyGenuine(await store.findItems(sql, bets));
  };

const keepSearch = ({ clock, keep }: SearchDeps, asked: Asked, found: number): void => {
  const words = isPlain(asked) ? toKeptWords(asked.question) : null;
  if (words === null) return;
  keep({ on: toShanghaiDay(clock.now()), locale: asked.locale, words, searches: 1, found });
};

const NOTHING = { total: 0, ranked: 0, lines: [], bets: [], suggestion: null, isPartial: false };

/** Synonyms of the code and of the desk; the dictionary knows them all. */
const readGroups = ({ openSegmenter }: SearchDeps, { synonyms }: SearchSettings): SynonymGroups => {
  const groups = [...OWN_SYNONYMS, ...synonyms].map((group) => group.map(normalise));
  openSegmenter().learn(groups.flat());
  return groups;
};

export const createSearch = (deps: SearchDeps) => {
  const onlyGenuine = createOnlyGenuine(deps);
  const findSpelling = createFindSpelling(deps, onlyGenuine);
  const readBets = createReadBets(deps, onlyGenuine);

  return async (sql: Sql, asked: Asked): Promise<SearchAnswer> => {
    const { settings } = await deps.readSettings(sql);
    const { columns } = await deps.readSite(sql);
    const groups = readGroups(deps, settings);
    const query = toQuery(deps.openSegmenter(), groups, asked.question, asked.number);
    const years = toYears(await deps.store.firstYear(sql, asked.locale), deps.clock);
    const frame = { asked, marked: query.marked, columns, years };
    if (query.all === '') return { ...frame, ...NOTHING };
    const columnIds = asked.columnId === '' ? null : columnsWithin(columns, asked.columnId);
    const { found, isPartial } = await findAny(deps, sql, { ...query, asked, columnIds });
    const strict = isPartial ? 0 : found.total;
    const isOdd = strict < FEW && asked.page === 1 && asked.question !== '';
    const suggestion = isOdd ? await findSpelling(sql, asked, groups, strict) : null;
    keepSearch(deps, asked, strict);
    const bets = await readBets(sql, asked, settings);
    const lines = await onlyGenuine(found.lines);
    const { total, ranked } = found;
    return { ...frame, total, ranked, lines, bets, suggestion, isPartial };
  };
};
