// What the switches of the whole portal come to now: a function of their newest genuine rows and of what stands.
import type { ItemKey } from '../../../../src/contracts/item';
import type { Recorded, SiteSwitchFacts } from '../../../../src/contracts/register-macs';
import type { SiteState, SwitchKind } from '../../../../src/contracts/site-switch';
import { siteSwitchFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { GenuineEntries } from './genuine-entries';
import { readChain } from './publication-store';
import { readSurroundings } from './surroundings';

/** Forged rows are passed over; nobody turns a switch so often. */
const LOOKED_AT = 50;

const readNewest = async (sql: Sql, guard: GenuineEntries, kind: SwitchKind) => {
  const rows = await sql<{ facts: Recorded<SiteSwitchFacts> }>(
    `select ${siteSwitchFacts('s')} as facts from gongkai.site_switches s where s.kind = $1 order by s.switch_id desc limit $2`,
    [kind, LOOKED_AT],
  );
  return rows.find(({ facts }) => guard.macs.isGenuine('site-switch', facts))?.facts;
};

const toItem = ({ type, documentId, locale }: SiteSwitchFacts): ItemKey | null =>
  type && documentId !== null && locale !== null ? { type, documentId, locale } : null;

/** It ends for good when the item is withdrawn; what is published again later is shown when somebody says so again. */
const readStrip = async (sql: Sql, guard: GenuineEntries): Promise<SiteState['strip']> => {
  const row = await readNewest(sql, guard, 'strip');
  const item = row?.isOn ? toItem(row) : null;
  if (!row || !item) return null;
  const { genuine } = await readChain(sql, item, guard.macs);
  const isOver = genuine.some(
    ({ kind, publicationId }) => kind === 'withdrawal' && publicationId > Number(row.publicationId),
  );
  if (isOver) return null;
  const pointers = { interprets: [], links: [], changes: [] };
  const { own, otherLocales } = await readSurroundings(sql, guard, item, pointers);
  if (!own) return null;
  const shown = [own, ...otherLocales].map((entry) => ({
    ...{ locale: entry.item.locale, title: entry.title, path: entry.path },
  }));
  return { item, shown };
};

export const readSiteState = async (sql: Sql, guard: GenuineEntries): Promise<SiteState> => ({
  grey: (await readNewest(sql, guard, 'grey'))?.isOn === true,
  strip: await readStrip(sql, guard),
});
