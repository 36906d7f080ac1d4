import type { SiteColumn, SiteSettings } from '../../../../src/contracts/site-settings';

type Gone = Pick<SiteSettings, 'columns' | 'departments'>;

const without = <T extends { id: string }>(rows: readonly T[], now: readonly T[]): T[] =>
  rows.filter(({ id }) => !now.some((row) => row.id === id));

/** What the settings of before had and those of now have not. */
export const findGone = (before: SiteSettings, now: SiteSettings): Gone => ({
  columns: without(before.columns, now.columns),
  departments: without(before.departments, now.departments),
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Two columns never share an address, nor hangs one on a column that is not there. */
const toFitting = (column: SiteColumn, all: readonly SiteColumn[]): SiteColumn => ({
  ...column,
  slug: all.some(({ id, slug }) => id !== column.id && slug === column.slug)
    ? `${column.slug}-${column.id}`
    : column.slug,
  parentId: all.some(({ id }) => id === column.parentId) ? column.parentId : null,
});

/** The settings of now with what must stay because something public stands in it. */
export const keepShown = (now: SiteSettings, kept: Gone): SiteSettings => {
  const columns = [...now.columns, ...kept.columns];
  return {
    ...now,
    columns: [...now.columns, ...kept.columns.map((column) => toFitting(column, columns))].sort(
      byId,
    ),
    departments: [...now.departments, ...kept.departments].sort(byId),
  };
};
