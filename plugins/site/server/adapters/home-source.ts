// What the home page shows: what was put first, the newest, and the newest of each column.
import { CAROUSEL, HOME } from '../../../../src/contracts/placement';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';
import { childrenOf, familyOf } from '../core/column-tree';
import type { HomeView } from '../core/views';
import type { GenuineEntries } from './genuine-entries';
import { readNewestLines, readStories } from './list-store';
import { readPlacements } from './placed-items';

const LINES_OF_A_CARD = 7;
const STORIES = 20;

export const readHome = async (
  sql: Sql,
  guard: GenuineEntries,
  settings: SiteSettings,
  locale: string,
): Promise<HomeView> => {
  const stories = await readStories(sql, guard, { locale, limit: STORIES });
  const columns = [];
  for (const { id } of childrenOf(settings, null)) {
    const columnIds = familyOf(settings, id);
    const lines = await readNewestLines(sql, guard, { locale, columnIds, limit: LINES_OF_A_CARD });
    if (lines.length > 0) columns.push({ columnId: id, lines });
  }
  const asked = { places: [CAROUSEL, HOME], locale };
  const [carousel, pinned] = await readPlacements(sql, guard, asked);
  return {
    ...{ locale, settings, stories, columns },
    carousel: carousel?.stories ?? [],
    pinned: pinned?.stories ?? [],
  };
};
