// The passage that a remark points to: taken from what a person selected, and found again in what is shown.

const LONGEST = 300;
/** In the difference: what is no longer in the text, and what says how it changed. In the full text: calls of footnotes. */
const NO_TEXT = 'del, [data-note], sup.note';

const frameOf = (): HTMLIFrameElement | null =>
  document.querySelector<HTMLIFrameElement>('[data-testid="review-revision"]');
const rootsOf = (): (Element | null | undefined)[] => [
  document.querySelector('[data-testid="review-diff-body"]'),
  frameOf()?.contentDocument?.body,
];

const wordsOf = (range: Range): string => {
  const part = range.cloneContents();
  for (const one of part.querySelectorAll(NO_TEXT)) one.remove();
  return (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
};

/** What is selected in the text of the case; '' for nothing. */
export const readSelected = (): string => {
  for (const root of rootsOf()) {
    const selection = root?.ownerDocument.getSelection();
    if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) continue;
    const range = selection.getRangeAt(0);
    if (root.contains(range.commonAncestorContainer)) return wordsOf(range);
  }
  return '';
};

/** Each sign of the text but blanks, with the node and place where it stands. */
const signsOf = (root: Element): { sign: string; node: Node; at: number }[] => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const signs: { sign: string; node: Node; at: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(`${NO_TEXT}, style, script`)) continue;
    [...(node.nodeValue ?? '')].reduce((at, sign) => {
      if (sign.trim() !== '') signs.push({ sign, node: node as Node, at });
      return at + sign.length;
    }, 0);
  }
  return signs;
};

const select = (root: Element, passage: string): boolean => {
  const signs = signsOf(root);
  const sought = [...passage.replaceAll(/\s+/g, '')];
  const first = signs.findIndex((_sign, begin) =>
    sought.every((sign, at) => signs[begin + at]?.sign === sign),
  );
  const [from, to] = [signs[first], signs[first + sought.length - 1]];
  if (!from || !to) return false;
  const range = root.ownerDocument.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at + to.sign.length);
  const selection = root.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  from.node.parentElement?.scrollIntoView({ block: 'center' });
  return true;
};

/** Brings a passage into sight and selects it; false where what is shown does not hold it. */
export const showPassage = (passage: string): boolean =>
  rootsOf().some((root) => root != null && select(root, passage));
