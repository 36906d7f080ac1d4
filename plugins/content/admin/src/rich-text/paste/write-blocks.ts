// Blocks as HTML of the grammar: lists nested, empty paragraphs thinned out.
import { toInlineHtml } from './inline';
import type { Block, ListPlace, Paragraph } from './paste-types';

const styleOf = ({ align, indent }: Paragraph): string => {
  const parts = [
    align && `text-align: ${align}`,
    indent && align !== 'center' && align !== 'right' && 'text-indent: 2em',
  ].filter(Boolean);
  return parts.length > 0 ? ` style="${parts.join('; ')}"` : '';
};

const withoutBold = (paragraph: Paragraph) =>
  paragraph.pieces.map((piece) =>
    'text' in piece ? { ...piece, marks: { ...piece.marks, strong: undefined } } : piece,
  );

const writeParagraph = (paragraph: Paragraph): string => {
  const { kind } = paragraph;
  const inner = toInlineHtml(kind === 'p' ? paragraph.pieces : withoutBold(paragraph));
  // An empty heading is no heading.
  return inner === '' ? '<p></p>' : `<${kind}${styleOf(paragraph)}>${inner}</${kind}>`;
};

type Item = Paragraph & { item: ListPlace };
const isItem = (block: Block | undefined): block is Item =>
  block !== undefined && block.kind !== 'html' && block.item !== null;

const openTag = ({ ordered, type, start }: ListPlace): string => {
  if (!ordered) return '<ul>';
  return `<ol${start === 1 ? '' : ` start="${start}"`}${type === '1' ? '' : ` type="${type}"`}>`;
};

const writeItems = (items: Item[]): string => {
  const [first] = items;
  if (!first) return '';
  const { level, ordered, type } = first.item;
  let html = openTag(first.item);
  let at = 0;
  for (let item = items[at]; item; item = items[at]) {
    const { item: place } = item;
    if (place.level < level || place.ordered !== ordered || place.type !== type) break;
    const next = items.findIndex((other, index) => index > at && other.item.level <= level);
    const end = next < 0 ? items.length : next;
    html += `<li>${writeParagraph({ ...item, indent: false })}${writeItems(items.slice(at + 1, end))}</li>`;
    at = end;
  }
  return html + (ordered ? '</ol>' : '</ul>') + writeItems(items.slice(at));
};

const EMPTY = '<p></p>';

export const writeBlocks = (blocks: Block[]): string => {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (isItem(block)) {
      const end = blocks.findIndex((other, index) => index > at && !isItem(other));
      const items = blocks.slice(at, end < 0 ? undefined : end).filter(isItem);
      parts.push(writeItems(items));
      at += items.length - 1;
    } else parts.push(block.kind === 'html' ? block.html : writeParagraph(block));
  }
  const thinned = parts.filter((part, index) => part !== EMPTY || parts[index - 1] !== EMPTY);
  while (thinned[0] === EMPTY) thinned.shift();
  while (thinned.at(-1) === EMPTY) thinned.pop();
  return thinned.join('');
};
