import { describe, expect, it } from 'vitest';

import { columnsWithin } from './columns-within';

const column = (id: string, parentId: string | null = null) => ({ id, parentId });

describe('columnsWithin', () => {
  it('takes what lies below, however deep and in whatever order', () => {
    const columns = [column('c', 'b'), column('b', 'a'), column('a'), column('d')];
    expect(columnsWithin(columns, 'a').sort()).toEqual(['a', 'b', 'c']);
    expect(columnsWithin(columns, 'd')).toEqual(['d']);
  });

  it('ends where the tree runs in a circle, and takes what it does not know by itself', () => {
    expect(columnsWithin([column('a', 'b'), column('b', 'a')], 'a').sort()).toEqual(['a', 'b']);
    expect(columnsWithin([], 'x')).toEqual(['x']);
  });
});
