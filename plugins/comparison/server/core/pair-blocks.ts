// Which block of the older body became which of the newer: what was changed, not removed and written anew.
import type { BodyElement } from '../../../../src/platform/html/body-tree';
import { sayingOf } from './body-blocks';
import type { Budget } from './budget';

/** Share of pairs of signs that two texts have in common, from which on one is a change of the other. */
const ALIKE = 0.35;
/** A block is looked for so many places before and after its own. */
const REACH = 8;
/** More of a block tells nothing new. */
const READ_OF_BLOCK = 600;

const KINDS: Record<string, string> = {
  ...Object.fromEntries(['', 'p', 'h2', 'h3', 'h4', 'figcaption'].map((tag) => [tag, 'text'])),
  ...Object.fromEntries(['ul', 'ol'].map((tag) => [tag, 'list'])),
  ...Object.fromEntries(['td', 'th'].map((tag) => [tag, 'cell'])),
};
/** A picture has no words to know it by: its figure does. */
const isPicture = ({ tag, children }: BodyElement): boolean =>
  tag === '' && children.every((child) => 'tag' in child && child.tag === 'img');
const kindOf = (block: BodyElement): string =>
  isPicture(block) ? 'picture' : (KINDS[block.tag] ?? block.tag);
/** Parts of a grid keep their place even where nothing in them is the same. */
const BY_PLACE = new Set(['cell', 'tr', 'tbody', 'colgroup', 'col', 'picture']);

type Known = { block: BodyElement; kind: string; signs: Set<string> };

const toKnown = (block: BodyElement): Known => {
  const text = sayingOf(block).slice(0, READ_OF_BLOCK);
  const signs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) signs.add(text.slice(at, at + 2));
  return { block, kind: kindOf(block), signs };
};

const toLikeness = (one: Known, other: Known): number => {
  if (one.kind !== other.kind) return 0;
  if (one.kind === 'picture') return 1;
  const [small, large] =
    one.signs.size < other.signs.size ? [one.signs, other.signs] : [other.signs, one.signs];
  if (large.size === 0) return 0;
  let common = 0;
  for (const sign of small) if (large.has(sign)) common += 1;
  return (2 * common) / (small.size + large.size);
};

export type Pair = { before: BodyElement | null; after: BodyElement | null };

const unpaired = (before: readonly BodyElement[], after: readonly BodyElement[]): Pair[] => [
  ...before.map((block) => ({ before: block, after: null })),
  ...after.map((block) => ({ before: null, after: block })),
];

const isGrid = (before: readonly BodyElement[], after: readonly BodyElement[]): boolean =>
  before.length === after.length &&
  before.every((block, at) => {
    const other = after[at];
    return other !== undefined && kindOf(block) === kindOf(other) && BY_PLACE.has(kindOf(block));
  });

/** The best sum of likenesses for what lies before each pair of places, row by row. */
const rate = (before: readonly Known[], after: readonly Known[]) => {
  const width = after.length + 1;
  const sums = new Float64Array((before.length + 1) * width);
  const likenesses = new Float64Array((before.length + 1) * width);
  const slope = after.length / before.length;
  before.forEach((one, row) => {
    after.forEach((other, column) => {
      const at = (row + 1) * width + column + 1;
      const isNear = Math.abs(row * slope - column) <= REACH;
      const likeness = isNear ? toLikeness(one, other) : 0;
      const paired = likeness >= ALIKE ? (sums[at - width - 1] ?? 0) + likeness : -1;
      likenesses[at] = likeness;
      sums[at] = Math.max(paired, sums[at - width] ?? 0, sums[at - 1] ?? 0);
    });
  });
  return { sums, likenesses, width };
};

/** Blocks of two gaps between what stands in both, in order; each block once. */
export const pairBlocks = (
  before: readonly BodyElement[],
  after: readonly BodyElement[],
  budget: Budget,
): Pair[] => {
  if (before.length === 0 || after.length === 0) return unpaired(before, after);
  if (isGrid(before, after))
    return before.map((block, at) => ({ before: block, after: after[at] ?? null }));
  budget.pairs -= before.length * after.length;
  if (budget.pairs < 0) {
    budget.coarse = true;
    return unpaired(before, after);
  }
  const [ones, others] = [before.map(toKnown), after.map(toKnown)];
  const { sums, likenesses, width } = rate(ones, others);
  const pairs: Pair[] = [];
  let [row, column] = [before.length, after.length];
  while (row > 0 && column > 0) {
    const at = row * width + column;
    const [one, other] = [before[row - 1] ?? null, after[column - 1] ?? null];
    const likeness = likenesses[at] ?? 0;
    if (likeness >= ALIKE && sums[at] === (sums[at - width - 1] ?? 0) + likeness) {
      pairs.push({ before: one, after: other });
      [row, column] = [row - 1, column - 1];
    } else if (sums[at] === sums[at - 1]) {
      pairs.push({ before: null, after: other });
      column -= 1;
    } else {
      pairs.push({ before: one, after: null });
      row -= 1;
    }
  }
  return [...unpaired(before.slice(0, row), after.slice(0, column)), ...pairs.reverse()];
};
