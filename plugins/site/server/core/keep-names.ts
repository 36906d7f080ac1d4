import type { NamedKind, Names, Place } from '../../../../src/contracts/named';
import type {
  SiteColumn,
  SiteDepartment,
  SiteSettings,
} from '../../../../src/contracts/site-settings';

export type Confirmed = Names & { kind: NamedKind; documentId: string; place: Place | null };

/** Two columns never share an address: one that nobody knew before gives way. */
const toFreeSlug = (
  column: SiteColumn,
  all: readonly SiteColumn[],
  isKnown: boolean,
): SiteColumn =>
  !isKnown && all.some(({ id, slug }) => id !== column.id && slug === column.slug)
    ? { ...column, slug: `${column.slug}-${column.id}` }
    : column;

/** What hung below a column that is gone hangs at the top. */
const toParent = (parentId: string | null, columns: readonly SiteColumn[]) =>
  columns.some(({ id }) => id === parentId) ? parentId : null;

/**
 * The settings of now with the names and places that readers know from before, whatever the desk's rows say, but for those
 * that were confirmed.
 */
export const keepNames = (
  now: SiteSettings,
  before: SiteSettings,
  confirmed: readonly Confirmed[],
): SiteSettings => {
  const toNames = (kind: NamedKind, id: string, known: SiteDepartment | SiteColumn | undefined) => {
    const word = confirmed.find((one) => one.kind === kind && one.documentId === id);
    if (word) return { nameZh: word.zh, nameEn: word.en };
    return known && { nameZh: known.nameZh, nameEn: known.nameEn };
  };
  const toSlug = (id: string, known: SiteColumn | undefined) =>
    confirmed.find((one) => one.kind === 'column' && one.documentId === id)?.slug ?? known?.slug;
  const placeOf = (kind: NamedKind, id: string) =>
    confirmed.find((one) => one.kind === kind && one.documentId === id)?.place;
  const columns = now.columns.map((column) => {
    const known = before.columns.find(({ id }) => id === column.id);
    const slug = toSlug(column.id, known) ?? column.slug;
    const { order, parentId } = placeOf('column', column.id) ?? known ?? column;
    const place = { order, parentId: toParent(parentId, now.columns) };
    return { ...column, ...toNames('column', column.id, known), slug, ...place };
  });
  const isKnown = ({ id }: SiteColumn) => before.columns.some((one) => one.id === id);
  return {
    ...now,
    columns: columns.map((column) => toFreeSlug(column, columns, isKnown(column))),
    departments: now.departments.map((department) => {
      const known = before.departments.find(({ id }) => id === department.id);
      const { order } = placeOf('department', department.id) ?? known ?? department;
      return { ...department, ...toNames('department', department.id, known), order };
    }),
  };
};
