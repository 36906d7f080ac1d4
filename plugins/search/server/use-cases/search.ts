import { columnsWithin } from '../../../../src/contracts/columns-within';
import type {
  SavedSearchSettings,
  SearchSettings,
} from '../../../../src/contracts/search-settings';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { SearchAnswer } from '../core/answer';
import { type Asked, PAGE_SIZE } from '../core/asked';
import { toKeptWords } from '../core/keep-words';
import { normalise } from '../core/normalise';
import type { Found, FoundLine, IsStanding, KeptSearch, SearchStore } from '../core/ports';
import type { IsSealed } from '../core/seal';
import type { Segmenter } from '../core/segmenter';
import { OWN_SYNONYMS } from '../core/terms';
import { type SearchQuery, type SynonymGroups, toQuery } from '../core/to-query';

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

const NOTHING = {
  ...{ total: 0, ranked: 0, lines: [], more: [], bets: [] },
  ...{ suggestion: null, isRespelled: false, isPartial: false },
};

/** Synonyms of the code and of the desk; the dictionary knows them all. */
const readGroups = ({ openSegmenter }: SearchDeps, { synonyms }: SearchSettings): SynonymGroups => {
  const groups = [...OWN_SYNONYMS, ...synonyms].map((group) => group.map(normalise));
  openSegmenter().learn(groups.flat());
  return groups;
};

type Tried = Pick<SearchAnswer, 'suggestion' | 'isRespelled' | 'isPartial' | 'marked'> & {
  found: Found;
  more: FoundLine[];
  /** Of just what was asked. */
  strict: number;
};

/** As it was asked; else as it was probably meant; else what has some of the words. */
const createFindBest =
  (deps: SearchDeps, findSpelling: ReturnType<typeof createFindSpelling>) =>
  async (
    sql: Sql,
    asked: Asked,
    {
      query,
      groups,
      columnIds,
    }: { query: SearchQuery; groups: SynonymGroups; columnIds: string[] | null },
  ): Promise<Tried> => {
    const found = await deps.store.find(sql, query.all, asked, columnIds);
    const strict = found.total;
    const isOdd = strict < FEW && asked.question !== '';
    const suggestion = isOdd ? await findSpelling(sql, asked, groups, strict) : null;
    const tried = { found, more: [], strict, suggestion, marked: query.marked };
    const none = { isRespelled: false, isPartial: false };
    if (strict >= PAGE_SIZE || (strict > 0 && (query.any === '' || asked.page > 1)))
      return { ...tried, ...none };
    if (strict === 0 && suggestion !== null) {
      const meant = toQuery(deps.openSegmenter(), groups, suggestion, asked.number);
      const other = await deps.store.find(sql, meant.all, asked, columnIds);
      if (other.total > 0)
        return { ...tried, ...none, found: other, isRespelled: true, marked: meant.marked };
    }
    if (query.any === '') return { ...tried, ...none };
    const partial = await deps.store.find(sql, query.any, asked, columnIds);
    if (strict === 0) return { ...tried, ...none, found: partial, isPartial: partial.total > 0 };
    const known = new Set(found.lines.map(({ path }) => path));
    const more = partial.lines.filter(({ path }) => !known.has(path));
    return { ...tried, ...none, more: more.slice(0, PAGE_SIZE - found.lines.length) };
  };

export const createSearch = (deps: SearchDeps) => {
  const onlyGenuine = createOnlyGenuine(deps);
  const findBest = createFindBest(deps, createFindSpelling(deps, onlyGenuine));
  const readBets = createReadBets(deps, onlyGenuine);

  return async (sql: Sql, asked: Asked): Promise<SearchAnswer> => {
    const { settings } = await deps.readSettings(sql);
    const { columns } = await deps.readSite(sql);
    const groups = readGroups(deps, settings);
    const query = toQuery(deps.openSegmenter(), groups, asked.question, asked.number);
    const years = toYears(await deps.store.firstYear(sql, asked.locale), deps.clock);
    const frame = { asked, columns, years };
    if (query.all === '') return { ...frame, marked: [], ...NOTHING };
    const columnIds = asked.columnId === '' ? null : columnsWithin(columns, asked.columnId);
    const best = await findBest(sql, asked, { query, groups, columnIds });
    const { found, strict, ...how } = best;
    keepSearch(deps, asked, strict);
    const bets = await readBets(sql, asked, settings);
    const [lines, more] = [await onlyGenuine(found.lines), await onlyGenuine(best.more)];
    return { ...frame, ...how, total: found.total, ranked: found.ranked, lines, more, bets };
  };
};
