// Words of one block against those of another, with how they are set.
import type { DiffNode, Mark, PartChange } from '../../../../src/contracts/revision-diff';
import {
  type BodyElement,
  type BodyNode,
  isElement,
  toWords,
} from '../../../../src/platform/html/body-tree';
import { ATOMS } from './body-blocks';
import { type Budget, maySpend, spendOn } from './budget';
import { diffSequences, type Step } from './diff-sequences';
import { segmentWords } from './segment-words';
import { tidySteps } from './tidy-steps';

type Wrap = Pick<BodyElement, 'tag' | 'attributes'>;
/** A word or an atom, inside the elements that set it, outermost first. */
type Token = { text: string; atom: Wrap | null; wraps: readonly Wrap[] };

const toTokens = (
  nodes: readonly BodyNode[],
  budget: Budget,
  wraps: readonly Wrap[] = [],
): Token[] =>
  nodes.flatMap((node): Token[] => {
    if (!isElement(node))
      return segmentWords(toWords([node]), budget).map((text) => ({ text, atom: null, wraps }));
    const { tag, attributes, children } = node;
    if (!ATOMS.has(tag)) return toTokens(children, budget, [...wraps, { tag, attributes }]);
    const atom = { text: '', atom: { tag, attributes }, wraps };
    return [atom, ...toTokens(children, budget, wraps)];
  });

/** A footnote keeps its place when its words change; a picture is another where its file is another. */
const keyOf = ({ text, atom }: Token): string => (atom ? `<${atom.tag}>` : text);

export const changesOf = (before: Wrap, after: Wrap): PartChange[] => {
  const names = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])];
  const changes = names.map((name) => ({
    name,
    before: before.attributes[name] ?? '',
    after: after.attributes[name] ?? '',
  }));
  return [{ name: 'tag', before: before.tag, after: after.tag }, ...changes].filter(
    (change) => change.before !== change.after,
  );
};

const nameWraps = (wraps: readonly Wrap[]): string =>
  wraps
    .map(({ tag, attributes }) =>
      [tag, attributes.href ?? attributes['data-item-id'] ?? attributes['data-file-id']]
        .filter(Boolean)
        .join(' '),
    )
    .sort()
    .join(', ');

const toSetting = (before: Token, after: Token): PartChange[] => {
  const change = {
    name: 'setting',
    before: nameWraps(before.wraps),
    after: nameWraps(after.wraps),
  };
  return change.before === change.after ? [] : [change];
};

type Piece = { mark: Mark; token: Token; changes: PartChange[]; setting: PartChange[] };

const toPiece = (step: Step<Token>): Piece => {
  if (step.mark !== 'same') {
    const token = step.mark === 'removed' ? step.before : step.after;
    return { mark: step.mark, token, changes: [], setting: [] };
  }
  const { before, after } = step;
  const changes = before.atom && after.atom ? changesOf(before.atom, after.atom) : [];
  return { mark: 'same', token: after, changes, setting: toSetting(before, after) };
};

const isAlike = (one: Piece, other: Piece): boolean =>
  one.mark === other.mark &&
  one.token.wraps === other.token.wraps &&
  one.token.atom === null &&
  other.token.atom === null &&
  one.setting[0]?.before === other.setting[0]?.before &&
  one.setting[0]?.after === other.setting[0]?.after;

const toNode = ({ mark, token, changes, setting }: Piece): DiffNode => {
  const inner: DiffNode = token.atom
    ? { ...token.atom, mark, changes, children: [] }
    : { mark, text: token.text };
  const set = token.wraps.reduceRight<DiffNode>(
    (child, { tag, attributes }) => ({ tag, attributes, mark, changes: [], children: [child] }),
    inner,
  );
  if (setting.length === 0) return set;
  return { tag: 'span', attributes: {}, mark, changes: setting, children: [set] };
};

/** What stands in a block, with both revisions in it. */
export const diffInline = (
  before: readonly BodyNode[],
  after: readonly BodyNode[],
  budget: Budget,
): DiffNode[] => {
  const steps = tidySteps(
    diffSequences(toTokens(before, budget), toTokens(after, budget), keyOf, budget),
    ({ text }) => text.length,
  );
  const pieces: Piece[] = [];
  for (const piece of steps.map(toPiece)) {
    const last = pieces.at(-1);
    if (last && isAlike(last, piece)) {
      last.token = { ...last.token, text: last.token.text + piece.token.text };
    } else pieces.push(piece);
  }
  return pieces.flatMap((piece) => {
    const { token } = piece;
    if (token.atom) return maySpend(budget) ? [toNode(piece)] : [];
    const text = spendOn(token.text, budget);
    return text === '' ? [] : [toNode({ ...piece, token: { ...token, text } })];
  });
};
