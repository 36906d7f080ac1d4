import { describe, expect, it } from 'vitest';

import type { DiffNode } from '../../../../../src/contracts/revision-diff';
import { toSections } from './to-sections';

const same = (text: string): DiffNode => ({ mark: 'same', text });
const gone: DiffNode = { mark: 'removed', text: 'x' };
const note = (nodes: DiffNode[]) =>
  toSections(nodes)
    .filter((section) => section.nodes.length > 0)
    .map(({ folded, nodes: within }) => `${folded ? '…' : ''}${within.length}`);

describe('what stayed', () => {
  it('is folded between its neighbours of a change', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map(same);
    expect(note([gone, ...five, gone])).toEqual(['1', '1', '…3', '1', '1']);
    expect(note([...five, gone, ...five])).toEqual(['…4', '1', '1', '1', '…4']);
  });

  it('is shown where folding would save little', () => {
    expect(note([gone, ...['a', 'b', 'c'].map(same), gone])).toEqual(['1', '3', '1']);
  });

  it('is no block with a change deep inside', () => {
    const list: DiffNode = {
      tag: 'ul',
      attributes: {},
      mark: 'same',
      changes: [],
      children: [{ tag: 'li', attributes: {}, mark: 'same', changes: [], children: [gone] }],
    };
    expect(note([list, same('a')])).toEqual(['1', '1']);
  });
});
