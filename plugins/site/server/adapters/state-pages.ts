// The switches of the whole portal as files: the style sheet of the day, and where the strip leads.
import { LOCALES } from '../../../../src/contracts/item';
import type { SiteState } from '../../../../src/contracts/site-switch';
import type { PageSource } from '../core/ports';
import { toStateStyle } from './feeds/to-state-style';
import type { GenuineEntries } from './genuine-entries';
import { readNewestSettings } from './site-settings-store';
import { readSiteState } from './switch-state';
import type { Pages } from './templates/pages';
import { toUrgentPath } from './templates/urgent-page';

/** The page in the reader's language, else the one that there is. */
const toTarget = ({ strip }: SiteState, locale: string) =>
  strip?.shown.find((one) => one.locale === locale) ?? strip?.shown[0] ?? null;

export const createStatePages = (
  guard: GenuineEntries,
  pages: Pick<Pages, 'urgent'>,
): Pick<PageSource, 'state'> => ({
  state: async (sql) => {
    const { settings } = await readNewestSettings(sql);
    const state = await readSiteState(sql, guard);
    const leads = LOCALES.map((locale) => ({
      path: toUrgentPath(locale),
      page: pages.urgent({ settings, locale, target: toTarget(state, locale) }),
    }));
    return [{ path: 'site-state.css', page: toStateStyle(state) }, ...leads];
  },
});
