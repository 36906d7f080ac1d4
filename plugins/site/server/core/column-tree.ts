import type { SiteColumn, SiteSettings } from '../../../../src/contracts/site-settings';

const inOrder = (a: SiteColumn, b: SiteColumn): number =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

export const findColumn = (
  settings: SiteSettings,
  columnId: string | null,
): SiteColumn | undefined => settings.columns.find(({ id }) => id === columnId);

/** Columns directly below one (null: the top of the tree), as ordered by the desk. */
export const childrenOf = (settings: SiteSettings, parentId: string | null): SiteColumn[] =>
  settings.columns.filter((column) => column.parentId === parentId).sort(inOrder);

/** The column and those above it, the nearest first; ends where a parent is missing or comes round again. */
export const lineageOf = (settings: SiteSettings, columnId: string | null): SiteColumn[] => {
  const line: SiteColumn[] = [];
  let column = findColumn(settings, columnId);
  while (column && !line.includes(column)) {
    line.push(column);
    column = findColumn(settings, column.parentId);
  }
  return line;
};

/** The ids of a column and all below it: its list shows the items of all of them. */
export const familyOf = (settings: SiteSettings, columnId: string): string[] => {
  const family = [columnId];
  for (const id of family) {
    for (const { id: child } of childrenOf(settings, id)) {
      if (!family.includes(child)) family.push(child);
    }
  }
  return family;
};
