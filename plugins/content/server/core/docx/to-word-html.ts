// A body as the HTML that a Word file is made of: pictures inside, footnotes at the end, nothing that points to an id.
import {
  type BodyElement,
  type BodyNode,
  isElement,
  toBodyTree,
  toWords,
} from '../../../../../src/platform/html/body-tree';
import { escapeHtml } from '../../../../../src/platform/html/escape-html';
import { sanitiseBody } from '../../../../../src/platform/html/sanitise-body';

/** A picture of the body, ready for Word. */
export type WordImage = { dataUri: string; width: number; height: number };

type State = { images: ReadonlyMap<string, WordImage>; notes: string[] };

/** The width of the text on A4 in pixels. */
const TEXT_WIDTH = 590;

/** The fonts that offices use; Word takes the next best where one is missing. */
const TITLE_FONT = '方正小标宋简体';
const TEXT_FONT = '仿宋';
/** Headings by their level in Word, where the title of the item is no heading of the text. */
const HEADINGS: Record<string, { tag: string; font: string }> = {
  h2: { tag: 'h1', font: '黑体' },
  h3: { tag: 'h2', font: '楷体' },
  h4: { tag: 'h3', font: TEXT_FONT },
};

const toChildren = (nodes: readonly BodyNode[], state: State): string =>
  nodes.map((node) => toPart(node, state)).join('');

const toStyled = (tag: string, style: string, inner: string): string =>
  `<${tag} style="${style}">${inner}</${tag}>`;

/** The writer knows no indent of a first line: two wide spaces, as it is typed by hand. */
const INDENT = '\u3000\u3000';

const toBlock = (element: BodyElement, state: State): string => {
  const own = element.attributes.style ?? '';
  const isIndented = own.includes('text-indent');
  const { tag, font } = HEADINGS[element.tag] ?? { tag: 'p', font: TEXT_FONT };
  const align = /text-align:[a-z]+/.exec(own)?.[0] ?? '';
  return toStyled(
    tag,
    `font-family:${font};font-size:16pt;line-height:1.5;color:#000000;${align}`,
    (isIndented ? INDENT : '') + toChildren(element.children, state),
  );
};

/** The writer takes words in list items, not paragraphs. */
const toListItem = ({ children }: BodyElement, state: State): string => {
  const parts = children.map((child, at) =>
    isElement(child) && child.tag === 'p'
      ? (at > 0 ? '<br />' : '') + toChildren(child.children, state)
      : toPart(child, state),
  );
  return `<li style="font-family:${TEXT_FONT};font-size:16pt">${parts.join('')}</li>`;
};

const toImage = (element: BodyElement, { images }: State): string => {
  const image = images.get(element.attributes['data-file-id'] ?? '');
  const caption = element.children.find((child) => isElement(child) && child.tag === 'figcaption');
  const words = caption && isElement(caption) ? toWords(caption.children).trim() : '';
  const below = words ? toStyled('p', 'text-align:center;font-size:12pt', escapeHtml(words)) : '';
  if (!image) return below;
  const share = Number(element.attributes['data-width'] ?? 100) / 100;
  const width = Math.round(Math.min(image.width, TEXT_WIDTH * share));
  const height = Math.round((image.height * width) / image.width);
  const tag = `<img src="${image.dataUri}" width="${width}" height="${height}" style="width:${width}px;height:${height}px" />`;
  return toStyled('p', 'text-align:center', tag) + below;
};

const toFootnote = ({ attributes }: BodyElement, { notes }: State): string =>
  attributes['data-footnote'] ? `<sup>[${notes.push(attributes['data-footnote'])}]</sup>` : '';

const toLink = (element: BodyElement, state: State): string => {
  const inner = toChildren(element.children, state);
  const { href } = element.attributes;
  // The writer takes addresses as they stand, without entities.
  const address = href?.replaceAll('"', '%22').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return address ? `<a href="${address}">${inner}</a>` : inner;
};

const KEPT = ['colspan', 'rowspan', 'start', 'type', 'style'];

const toPlain = ({ tag, attributes, children }: BodyElement, state: State): string => {
  const kept = Object.entries(attributes).filter(([name]) => KEPT.includes(name));
  const text = kept.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return ['br', 'hr', 'col'].includes(tag)
    ? `<${tag}${text} />`
    : `<${tag}${text}>${toChildren(children, state)}</${tag}>`;
};

const toPart = (node: BodyNode, state: State): string => {
  if (!isElement(node)) return node.text;
  switch (node.tag) {
    case 'p':
    case 'h2':
    case 'h3':
    case 'h4':
      return toBlock(node, state);
    case 'li':
      return toListItem(node, state);
    case 'figure':
      return toImage(node, state);
    case 'span':
      return toFootnote(node, state);
    case 'a':
      return toLink(node, state);
    case 'colgroup':
      return '';
    default:
      return toPlain(node, state);
  }
};

const toParagraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(
      (part) =>
        `<p style="text-indent:2em">${escapeHtml(part.trim()).replaceAll('\n', '<br />')}</p>`,
    )
    .join('');

const toNotes = ({ notes }: State): string =>
  notes.length === 0
    ? ''
    : `<hr />${notes
        .map((note, at) => toStyled('p', 'font-size:12pt', `[${at + 1}] ${escapeHtml(note)}`))
        .join('')}`;

export type ToWord = {
  title: string;
  body: string;
  isHtml: boolean;
  images: ReadonlyMap<string, WordImage>;
};

/** Title and body; a body of plain text becomes paragraphs. */
export const toWordHtml = ({ title, body, isHtml, images }: ToWord): string => {
  const state: State = { images, notes: [] };
  const text = toChildren(toBodyTree(sanitiseBody(isHtml ? body : toParagraphs(body))), state);
  const heading = title
    ? toStyled(
        'p',
        `font-family:${TITLE_FONT};font-size:22pt;text-align:center;line-height:1.5`,
        escapeHtml(title),
      )
    : '';
  return heading + text + toNotes(state);
};
