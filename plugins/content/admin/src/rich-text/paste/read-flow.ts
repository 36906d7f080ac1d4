// Reads a pasted page into blocks: paragraphs, headings, lists, tables, pictures.
import { isLinkable } from '../nodes/links';
import { type Style, toPx } from './css';
import { isSpaceIndented, type Marks, type Piece, toMarks } from './inline';
import { type Block, type Context, lose, type Paragraph } from './paste-types';
import { readTable } from './read-table';
import { classesOf, type Element, elementsOf, isElement, type Leaf, styleOf, walk } from './tree';
import { isMarker, readWordItem } from './word-lists';
import { writeBlocks } from './write-blocks';

const PARAGRAPHS = new Set(['p', 'dt', 'dd', 'address', 'pre', 'figcaption', 'caption', 'summary']);
const CONTAINERS = new Set([
  ...['html', 'body', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav'],
  ...[
    'center',
    'form',
    'fieldset',
    'details',
    'dl',
    'figure',
    'li',
    'tr',
    'td',
    'th',
    'thead',
    'tbody',
    'tfoot',
  ],
]);
const DROPPED = new Set([
  ...['head', 'script', 'style', 'meta', 'link', 'title', 'xml', 'noscript', 'template', 'option'],
]);
const MEDIA = new Set(['iframe', 'video', 'audio', 'object', 'embed']);
const FIELDS = new Set(['input', 'select', 'textarea', 'button']);
const DRAWINGS = new Set(['svg', 'canvas']);
/** Lists of notes and remarks that Word puts after the text. */
const APART = /footnote-list|endnote-list|comment-list|^(?:header|footer)$/;

const HEADING = /^h([1-6])$/;
const INDENT_PX = 12;

/** What class and style attribute say together. */
export const styleIn = (element: Element, { sheet }: Context): Style =>
  Object.assign(
    {},
    ...classesOf(element).map((name) => sheet.classes.get(name) ?? {}),
    styleOf(element),
  ) as Style;

const alignOf = (element: Element): string | null => {
  const own = styleOf(element)['text-align'] ?? element.attributes.align ?? '';
  return /^(?:center|right|justify|left)$/i.exec(own.trim())?.[0].toLowerCase() ?? null;
};

/** A centred class counts; a justified one is the house style of every document and says nothing. */
const classAlign = (style: Style): string | null =>
  /^(?:center|right)$/i.exec(style['text-align'] ?? '')?.[0].toLowerCase() ?? null;

const isIndented = (style: Style): boolean => {
  const characters = Number.parseFloat(style['mso-char-indent-count'] ?? '0');
  return characters >= 1 || (toPx(style['text-indent']) ?? 0) > INDENT_PX;
};

const isHidden = (style: Style): boolean =>
  style.display === 'none' || style['mso-hide'] === 'all' || style.visibility === 'hidden';

const isDeletion = (element: Element, { office }: Context): boolean =>
  classesOf(element).includes('msoDel') || (office && element.tag === 'del');

const isRemark = (element: Element): boolean =>
  classesOf(element).some((name) => /^mso(?:commentreference|comanchor)$/i.test(name));

const noteOf = (element: Element, { footnotes }: Context): string | undefined => {
  const style = styleOf(element);
  const id = style['mso-footnote-id'] ?? style['mso-endnote-id'];
  return id === undefined ? undefined : footnotes.get(id);
};

/** Whether nothing of an element is wanted; what a reader may miss is counted. */
const isUnwanted = (element: Element, context: Context): boolean => {
  const { tag } = element;
  if (DROPPED.has(tag) || /^(?:v|w|m):/.test(tag)) return true;
  if (MEDIA.has(tag)) lose(context, 'media');
  else if (FIELDS.has(tag)) lose(context, 'form');
  else if (DRAWINGS.has(tag)) lose(context, 'drawing');
  else {
    const style = styleOf(element);
    return (
      isHidden(style) ||
      APART.test(style['mso-element'] ?? '') ||
      isDeletion(element, context) ||
      isRemark(element) ||
      isMarker(element)
    );
  }
  return true;
};

type Look = Pick<Paragraph, 'kind' | 'align' | 'indent' | 'item'> & { words?: string };
const PLAIN: Look = { kind: 'p', align: null, indent: false, item: null };

/** Words of text boxes, which Word hides in a comment for old browsers. */
const readTextBoxes = (comment: string, context: Context): Block[] => {
  if (!/<v:textbox/i.test(comment)) return [];
  const inner = comment.replace(/^\[if [^\]]*\]>/, '').replace(/<!\[endif\]$/, '');
  const boxes = [...walk(context.parse(inner))].filter(({ tag }) => tag === 'v:textbox');
  lose(context, 'text-box', boxes.length);
  // Old browsers are given the box as a table of one cell.
  for (const table of boxes.flatMap((box) => [...walk(box)])) {
    if (table.tag === 'table') table.tag = 'div';
  }
  return boxes.flatMap(({ children }) => readFlow(children, context));
};

const readList = (list: Element, context: Context): string => {
  const ordered = list.tag === 'ol';
  const start = Number(list.attributes.start ?? 1);
  const type = /^[aAiI]$/.exec(list.attributes.type ?? '')?.[0] ?? '1';
  const kind = `${start > 1 ? ` start="${start}"` : ''}${type === '1' ? '' : ` type="${type}"`}`;
  let items = '';
  for (const child of elementsOf(list)) {
    const inner = writeBlocks(readFlow(child.tag === 'li' ? child.children : [child], context));
    // A list straight inside a list belongs to the item before it.
    if (child.tag !== 'li' && items.endsWith('</li>')) items = `${items.slice(0, -5)}${inner}</li>`;
    else if (inner !== '') items += `<li>${/^<(?:p|h)/.test(inner) ? '' : '<p></p>'}${inner}</li>`;
  }
  if (items === '') return '';
  return ordered ? `<ol${kind}>${items}</ol>` : `<ul>${items}</ul>`;
};

const lookOf = (element: Element, context: Context, around: Look): Look => {
  const style = styleIn(element, context);
  const level = Number(HEADING.exec(element.tag)?.[1] ?? 0);
  const item = readWordItem(element, style, context.sheet);
  const place = item && 'place' in item ? item.place : null;
  return {
    kind: level ? (`h${Math.min(4, Math.max(2, level + context.headingShift))}` as 'h2') : 'p',
    align: alignOf(element) ?? classAlign(style) ?? around.align,
    indent: !level && !place && isIndented(style),
    item: place,
    ...(item && 'words' in item ? { words: item.words } : {}),
  };
};

const readBlock = (element: Element, context: Context, around: Look): Block[] => {
  const { tag, children } = element;
  const html = (text: string): Block[] => (text === '' ? [] : [{ kind: 'html', html: text }]);
  if (tag === 'hr') return html('<hr>');
  if (tag === 'table') return readTable(element, context);
  if (tag === 'ul' || tag === 'ol') return html(readList(element, context));
  if (tag === 'blockquote') {
    const inner = writeBlocks(readFlow(children, context));
    return html(inner && `<blockquote>${inner}</blockquote>`);
  }
  if (CONTAINERS.has(tag)) {
    const align = alignOf(element) ?? (tag === 'center' ? 'center' : around.align);
    return readFlow(children, context, { ...PLAIN, align });
  }
  const look = lookOf(element, context, around);
  const blocks = readFlow(children, context, look);
  // A paragraph of which nothing is left still keeps its distance.
  return blocks.length > 0 ? blocks : [{ ...PLAIN, pieces: [] }];
};

const isBlock = ({ tag }: Element): boolean =>
  PARAGRAPHS.has(tag) ||
  CONTAINERS.has(tag) ||
  HEADING.test(tag) ||
  ['ul', 'ol', 'table', 'hr', 'blockquote'].includes(tag);

const isBlank = (pieces: Piece[]): boolean =>
  pieces.every((piece) => 'text' in piece && /^[\s\u00a0]*$/.test(piece.text));

/** Blocks of what stands side by side; loose words become a paragraph of the given look. */
export function readFlow(leaves: Leaf[], context: Context, look: Look = PLAIN): Block[] {
  const blocks: Block[] = [];
  const { words, ...plain } = look;
  let pieces: Piece[] = words ? [{ text: words, marks: {} }] : [];
  const flush = () => {
    if (!isBlank(pieces)) {
      blocks.push({ ...plain, indent: plain.indent || isSpaceIndented(pieces), pieces });
    }
    pieces = [];
  };
  const readInline = (element: Element, marks: Marks) => {
    const href = element.tag === 'a' ? (element.attributes.href ?? '') : '';
    const next = toMarks(marks, element.tag === 'del' ? 's' : element.tag, styleOf(element));
    const linked = isLinkable(href) ? { ...next, href: href.trim() } : next;
    for (const child of element.children) read(child, linked);
  };
  const read = (leaf: Leaf, marks: Marks): void => {
    if ('text' in leaf) {
      pieces.push({ text: leaf.text, marks });
      return;
    }
    if (!isElement(leaf)) {
      const boxes = readTextBoxes(leaf.comment, context);
      if (boxes.length > 0) flush();
      blocks.push(...boxes);
      return;
    }
    const note = noteOf(leaf, context);
    if (note !== undefined) {
      context.kept.footnote += 1;
      pieces.push({ footnote: note });
    } else if (isUnwanted(leaf, context)) return;
    else if (leaf.tag === 'br') pieces.push({ break: true });
    else if (leaf.tag === 'img') {
      const place = context.placeOf(leaf);
      if (place === '') return;
      flush();
      blocks.push({ kind: 'html', html: place });
    } else if (isBlock(leaf)) {
      flush();
      blocks.push(...readBlock(leaf, context, { ...PLAIN, align: look.align }));
    } else readInline(leaf, marks);
  };
  for (const leaf of leaves) read(leaf, {});
  flush();
  return blocks;
}
