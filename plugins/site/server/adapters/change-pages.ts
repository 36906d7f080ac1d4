import type { Sql } from '../../../../src/platform/sql/sql';
import type { PageSource } from '../core/ports';
import { toChangesPath } from '../core/site-path';
import { readChangeMonths, readChangeMonthsOf, readChanges } from './change-store';
import type { GenuineEntries } from './genuine-entries';
import { readNewestSettings } from './site-settings-store';
import type { Pages } from './templates/pages';

/** Lines of the page of the newest, as of a column's. */
const NEWEST = 50;
/** More than any month has; a bound all the same. */
const OF_A_MONTH = 10_000;

/** The pages of 更正与撤稿. */
export const createChangePages = (
  guard: GenuineEntries,
  pages: Pages,
): Pick<PageSource, 'changes' | 'changeMonths' | 'changeMonthsOf'> => ({
  changeMonths: (sql, locale) => readChangeMonths(sql, guard, locale),
  changeMonthsOf: readChangeMonthsOf,
  changes: async (sql: Sql, locale, month) => {
    const path = toChangesPath(locale, month);
    const limit = month === '' ? NEWEST : OF_A_MONTH;
    const lines = await readChanges(sql, guard, { locale, month, limit });
    if (month !== '' && lines.length === 0) return { path, page: undefined };
    const months = month === '' ? await readChangeMonths(sql, guard, locale) : [];
    const { settings } = await readNewestSettings(sql);
    return { path, page: pages.changes({ settings, locale, month, lines, months }) };
  },
});
