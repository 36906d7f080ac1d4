import type { DiffNode, FileTextDiff } from '../../../../src/contracts/revision-diff';
import type { BodyElement } from '../../../../src/platform/html/body-tree';
import { createBudget } from './budget';
import { diffBlocks } from './diff-blocks';

/** A file may have a hundred thousand lines; further ones are not looked at. */
const MOST_LINES = 20_000;
/** So many lines that stayed stand on each side of a change. */
const BESIDE = 2;

const toLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const toBlock = (line: string): BodyElement => ({
  ...{ tag: 'p', attributes: {} },
  children: [{ text: line }],
});

const isSame = (node: DiffNode): boolean =>
  'tag' in node ? node.children.every(isSame) && node.mark === 'same' : node.mark === 'same';

/** Only what was changed, and a little beside it: of a long file nobody reads again what stayed. */
const shorten = (nodes: readonly DiffNode[]): DiffNode[] => {
  const near = new Set<number>();
  nodes.forEach((node, at) => {
    if (isSame(node)) return;
    for (let place = at - BESIDE; place <= at + BESIDE; place += 1) near.add(place);
  });
  const gap: DiffNode = {
    ...{ tag: 'p', attributes: {}, mark: 'same', changes: [] },
    children: [{ mark: 'same', text: '……' }],
  };
  return nodes.flatMap((node, at) => {
    if (near.has(at)) return [node];
    return at === 0 || near.has(at - 1) ? [gap] : [];
  });
};

/** Where both begin and end alike nothing is left to look at: so a change in a long file does not cost all of it. */
const trim = (before: readonly string[], after: readonly string[]) => {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - BESIDE - 1);
  const left = Math.max(0, tail - BESIDE - 1);
  const take = (lines: readonly string[]) =>
    lines
      .slice(from, lines.length - left)
      .slice(0, MOST_LINES)
      .map(toBlock);
  return {
    older: take(before),
    newer: take(after),
    cut: Math.max(before.length, after.length) - from - left > MOST_LINES,
  };
};

/** Two texts of files in one, line by line and within a line by words; bounded as the difference of two revisions is. */
export const diffTexts = (
  before: string,
  after: string,
): Pick<FileTextDiff, 'body' | 'coarse' | 'cut'> => {
  const [older, newer] = [toLines(before), toLines(after)];
  if (older.join('\n') === newer.join('\n')) return { body: [], coarse: false, cut: false };
  const budget = createBudget();
  const taken = trim(older, newer);
  const body = shorten(diffBlocks(taken.older, taken.newer, budget));
  return { body, coarse: budget.coarse, cut: budget.cut || taken.cut };
};
