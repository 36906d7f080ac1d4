import type { DiffNode } from '../../../../../src/contracts/revision-diff';

export const hasChange = (node: DiffNode): boolean =>
  node.mark !== 'same' ||
  ('tag' in node && (node.changes.length > 0 || node.children.some(hasChange)));

export type Section = { folded: boolean; nodes: DiffNode[] };

/** So many blocks beside a change are shown, and fewer than so many are not worth folding. */
const BESIDE = 1;
const WORTH = 3;

const toRuns = (nodes: readonly DiffNode[]) => {
  const runs: { changed: boolean; nodes: DiffNode[] }[] = [];
  for (const node of nodes) {
    const changed = hasChange(node);
    const last = runs.at(-1);
    if (last?.changed === changed) last.nodes.push(node);
    else runs.push({ changed, nodes: [node] });
  }
  return runs;
};

/** A long text with a few changes: what stayed is folded, with a block left on each side of a change. */
export const toSections = (nodes: readonly DiffNode[]): Section[] => {
  const runs = toRuns(nodes);
  return runs.flatMap(({ changed, nodes: within }, at): Section[] => {
    const head = at === 0 ? 0 : BESIDE;
    const tail = at === runs.length - 1 ? 0 : BESIDE;
    if (changed || within.length - head - tail < WORTH) return [{ folded: false, nodes: within }];
    return [
      { folded: false, nodes: within.slice(0, head) },
      { folded: true, nodes: within.slice(head, within.length - tail) },
      { folded: false, nodes: within.slice(within.length - tail) },
    ];
  });
};
