// Two bodies in one, block by block, so that tables stay tables and lists lists.
import type { DiffElement, DiffNode, Mark } from '../../../../src/contracts/revision-diff';
import {
  type BodyElement,
  type BodyNode,
  isElement,
  toWords,
} from '../../../../src/platform/html/body-tree';
import { isInline, keyOfNode, toBlocks } from './body-blocks';
import { type Budget, maySpend, spendOn } from './budget';
import { changesOf, diffInline } from './diff-inline';
import { diffSequences } from './diff-sequences';
import { type Pair, pairBlocks } from './pair-blocks';

/** A part of one of the bodies as a whole; nothing more is written once the budget is spent. */
const toWhole = (node: BodyNode, mark: Mark, budget: Budget): DiffNode[] => {
  if (!isElement(node)) {
    const text = spendOn(toWords([node]), budget);
    return text === '' ? [] : [{ mark, text }];
  }
  if (!maySpend(budget)) return [];
  const { tag, attributes } = node;
  const children = node.children.flatMap((child) => toWhole(child, mark, budget));
  return [{ tag, attributes, mark, changes: [], children }];
};

const isOfInlines = ({ children }: BodyElement): boolean => children.every(isInline);

const diffChildren = (before: BodyElement, after: BodyElement, budget: Budget): DiffNode[] =>
  isOfInlines(before) && isOfInlines(after)
    ? diffInline(before.children, after.children, budget)
    : diffBlocks(toBlocks(before.children), toBlocks(after.children), budget);

const diffPair = ({ before, after }: Pair, budget: Budget): DiffNode[] => {
  if (!before) return after ? toWhole(after, 'added', budget) : [];
  if (!after) return toWhole(before, 'removed', budget);
  if (!maySpend(budget)) return [];
  const { tag, attributes } = after;
  const changed: DiffElement = {
    tag,
    attributes,
    mark: 'same',
    changes: changesOf(before, after),
    children: diffChildren(before, after, budget),
  };
  return [changed];
};

export const diffBlocks = (
  before: readonly BodyElement[],
  after: readonly BodyElement[],
  budget: Budget,
): DiffNode[] => {
  const nodes: DiffNode[] = [];
  let gone: BodyElement[] = [];
  let come: BodyElement[] = [];
  const settle = () => {
    for (const pair of pairBlocks(gone, come, budget)) nodes.push(...diffPair(pair, budget));
    [gone, come] = [[], []];
  };
  for (const step of diffSequences(before, after, keyOfNode, budget)) {
    if (step.mark === 'removed') gone.push(step.before);
    else if (step.mark === 'added') come.push(step.after);
    else {
      settle();
      nodes.push(...toWhole(step.after, 'same', budget));
    }
  }
  settle();
  return nodes;
};
