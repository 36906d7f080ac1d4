// A body as blocks that can be held against each other.
import type { Body } from '../../../../src/contracts/revision';
import {
  type BodyElement,
  type BodyNode,
  isElement,
  toBodyTree,
  toWords,
} from '../../../../src/platform/html/body-tree';
import { escapeHtml } from '../../../../src/platform/html/escape-html';

const INLINE = new Set(['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'span', 'br', 'img']);
/** Whose attributes and place say more than words: a footnote, a picture, the end of a line. */
export const ATOMS = new Set(['br', 'img', 'span']);

export const isInline = (node: BodyNode): boolean => !isElement(node) || INLINE.has(node.tag);

const isBlank = (node: BodyNode): boolean => !isElement(node) && node.text.trim() === '';

/** Blocks as they are; what stands loose between blocks becomes a block without a tag. */
export const toBlocks = (nodes: readonly BodyNode[]): BodyElement[] => {
  const blocks: BodyElement[] = [];
  let loose: BodyNode[] = [];
  const settle = () => {
    if (!loose.every(isBlank)) blocks.push({ tag: '', attributes: {}, children: loose });
    loose = [];
  };
  for (const node of nodes) {
    if (isElement(node) && !isInline(node)) {
      settle();
      blocks.push(node);
    } else loose.push(node);
  }
  settle();
  return blocks;
};

/** Plain text as the portal sets it: blank lines part paragraphs. */
const toParagraphs = (text: string): BodyNode[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({
      tag: 'p',
      attributes: {},
      children: part
        .trim()
        .split('\n')
        .flatMap((line, at): BodyNode[] => [
          ...(at === 0 ? [] : [{ tag: 'br', attributes: {}, children: [] }]),
          { text: escapeHtml(line) },
        ]),
    }));

export const toBodyBlocks = (body: Body): BodyElement[] =>
  toBlocks(
    body.format === 'html'
      ? toBodyTree(body.html)
      : toParagraphs((body.text ?? '').replaceAll('\r\n', '\n')),
  );

/** Equal where the two read and look alike. */
export const keyOfNode = (node: BodyNode): string => {
  if (!isElement(node)) return node.text;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(keyOfNode).join('')}</>`;
};

/** All that is said in a block: its words, its footnotes, its pictures. */
export const sayingOf = (node: BodyNode): string => {
  if (!isElement(node)) return toWords([node]);
  const { attributes, children } = node;
  return [
    attributes['data-footnote'] ?? '',
    attributes['data-file-id'] ?? '',
    ...children.map(sayingOf),
  ].join('');
};
