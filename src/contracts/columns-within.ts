import type { SiteColumn } from './site-settings';

/** The column and all that lie below it in the tree; a column that is not known lies in itself alone. */
export const columnsWithin = (
  columns: readonly Pick<SiteColumn, 'id' | 'parentId'>[],
  columnId: string,
): string[] => {
  const found = new Set([columnId]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { id, parentId } of columns) {
      if (parentId !== null && found.has(parentId)) found.add(id);
    }
  }
  return [...found];
};
