import type { PublicationFigures } from '../../../../src/contracts/figures';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Database } from '../../../../src/platform/sql/sql';
import { parseQuery } from '../core/parse-query';
import type { FiguresStore, NamesStore } from '../core/ports';
import { toFigures } from '../core/to-figures';

/**
 * Answers how much was published. Takes the parameters as they come (from, to, by, countedAs, accounts, channels, formats,
 * locales; lists as `a,b`) and refuses with `statistics.query-invalid`. Never behind: counts and uncounted tail together.
 */
export const createQueryPublications =
  ({
    database,
    figuresStore,
    namesStore,
  }: {
    database: Database;
    figuresStore: FiguresStore;
    namesStore: NamesStore;
  }) =>
  async (raw: unknown): Promise<Outcome<{ figures: PublicationFigures }>> => {
    const parsed = parseQuery(raw);
    if (!parsed.ok) return parsed;
    const groups = await figuresStore.readGroups(database.sql, parsed.query);
    const sources = await namesStore.readNames(database.sql);
    return { ok: true, figures: toFigures(parsed.query, groups, sources) };
  };
