import type { NamedKind, Names } from '../../../../src/contracts/named';
import type {
  SiteColumn,
  SiteDepartment,
  SiteSettings,
} from '../../../../src/contracts/site-settings';

export type Confirmed = Names & { kind: NamedKind; documentId: string };

/** Two columns never share an address: one that nobody knew before gives way. */
const toFreeSlug = (
  column: SiteColumn,
  all: readonly SiteColumn[],
  isKnown: boolean,
): SiteColumn =>
  !isKnown && all.some(({ id, slug }) => id !== column.id && slug === column.slug)
    ? { ...column, slug: `${column.slug}-${column.id}` }
    : column;

/**
 * The settings of now with the names that readers know from before, whatever the desk's rows say, but for those that were
 * confirmed.
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
  const columns = now.columns.map((column) => {
    const known = before.columns.find(({ id }) => id === column.id);
    const slug = toSlug(column.id, known) ?? column.slug;
    return { ...column, ...toNames('column', column.id, known), slug };
  });
  const isKnown = ({ id }: SiteColumn) => before.columns.some((one) => one.id === id);
  return {
    ...now,
    columns: columns.map((column) => toFreeSlug(column, columns, isKnown(column))),
    departments: now.departments.map((department) => {
      const known = before.departments.find(({ id }) => id === department.id);
      return { ...department, ...toNames('department', department.id, known) };
    }),
  };
};
