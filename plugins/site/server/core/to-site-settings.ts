import {
  EMPTY_SITE_SETTINGS,
  type SiteColumn,
  type SiteSettings,
} from '../../../../src/contracts/site-settings';

/** A row of the desk's column, as the Document Service gives it; nothing of it is required there. */
export type DeskColumn = {
  documentId: string;
  nameZh?: string | null;
  nameEn?: string | null;
  slug?: string | null;
  order?: number | null;
  parent?: { documentId: string } | null;
};
export type DeskDepartment = {
  documentId: string;
  nameZh?: string | null;
  nameEn?: string | null;
  order?: number | null;
};
/** Facts name the site too. */
export const withFacts = (settings: SiteSettings, facts: SiteSettings['facts']): SiteSettings =>
  facts ? { ...settings, siteNameZh: facts.nameZh, siteNameEn: facts.nameEn, facts } : settings;

export type SiteNames = { zh: string; en: string };

const DEFAULT_NAMES: SiteNames = {
  zh: EMPTY_SITE_SETTINGS.siteNameZh,
  en: EMPTY_SITE_SETTINGS.siteNameEn,
};

const toNames = ({ nameZh, nameEn }: DeskDepartment) => {
  const zh = nameZh?.trim() ?? '';
  const en = nameEn?.trim() ?? '';
  return { nameZh: zh || en, nameEn: en || zh };
};

const byId = (a: { documentId: string }, b: { documentId: string }): number =>
  a.documentId < b.documentId ? -1 : 1;

const toSlug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Every column gets an address of its own: its slug cleaned, or its document id where the desk gives none or gives one
 * twice. Then who had it before keeps it, because people know that address; else the lowest document id. A save is never
 * refused for it.
 */
const toSlugs = (
  columns: readonly DeskColumn[],
  before: readonly SiteColumn[],
): Map<string, string> => {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  const hadIt = ({ documentId, slug }: DeskColumn) =>
    before.some((column) => column.id === documentId && column.slug === toSlug(slug ?? ''));
  const inTurn = [...columns.filter(hadIt), ...columns.filter((column) => !hadIt(column))];
  for (const { documentId, slug } of inTurn) {
    const wanted = toSlug(slug ?? '');
    const free = wanted === '' || taken.has(wanted) ? toSlug(`${wanted}-${documentId}`) : wanted;
    taken.add(free);
    slugs.set(documentId, free);
  }
  return slugs;
};

/** Its parent; none where that is not among the columns, or lies below the column itself: a circle hangs on no menu. */
const toParentId = (column: DeskColumn, columns: ReadonlyMap<string, DeskColumn>) => {
  const parentOf = ({ parent }: DeskColumn) => columns.get(parent?.documentId ?? '');
  const above: DeskColumn[] = [];
  let next = parentOf(column);
  while (next && !above.includes(next)) {
    above.push(next);
    next = parentOf(next);
  }
  return above.includes(column) ? null : (above[0]?.documentId ?? null);
};

/**
 * The site settings that the desk's rows amount to. The same rows give the same settings, in whatever order they come;
 * `before`: the columns as they were, which keep their addresses.
 */
export const toSiteSettings = (
  columns: readonly DeskColumn[],
  departments: readonly DeskDepartment[],
  names: SiteNames = DEFAULT_NAMES,
  before: readonly SiteColumn[] = [],
): SiteSettings => {
  const sorted = [...columns].sort(byId);
  const slugs = toSlugs(sorted, before);
  const known = new Map(sorted.map((column) => [column.documentId, column]));
  return {
    siteNameZh: names.zh,
    siteNameEn: names.en,
    columns: sorted.map((column) => ({
      id: column.documentId,
      ...toNames(column),
      slug: slugs.get(column.documentId) ?? column.documentId,
      parentId: toParentId(column, known),
      order: Math.trunc(column.order ?? 0),
    })),
    departments: [...departments].sort(byId).map((department) => ({
      id: department.documentId,
      ...toNames(department),
      order: Math.trunc(department.order ?? 0),
    })),
  };
};
