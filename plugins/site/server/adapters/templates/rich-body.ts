// A body of HTML as the portal shows it. The grammar of the editor comes in; classes come out, for pages carry no style.
import type { FileReference } from '../../../../../src/contracts/revision';
import {
  type BodyElement,
  type BodyNode,
  isElement,
  toBodyTree,
  toWords,
} from '../../../../../src/platform/html/body-tree';
import { sanitiseBody } from '../../../../../src/platform/html/sanitise-body';
import { type Html, html, toSafeUrl } from '../../core/html';
import { wordsOf } from '../../core/words';
import { isPicture, isPlayed, type ToAddress, toImage, toKind, toPlayer } from './files';
import { toTable } from './rich-table';

export type BodyContext = {
  locale: string;
  files: readonly FileReference[];
  toFileAddress: ToAddress;
  /** Address of the page of a linked item; undefined where it is not public in this language. */
  toItemAddress: (type: string, documentId: string) => string | undefined;
};

/** What rendering gathers on its way. */
type State = BodyContext & { notes: string[]; tables: number; isInLink: boolean };

const toStyle = ({ attributes }: BodyElement): Map<string, string> =>
  new Map(
    (attributes.style ?? '').split(';').flatMap((part) => {
      const [name = '', value = ''] = part.split(':');
      return value ? [[name.trim(), value.trim()] as const] : [];
    }),
  );

/** Alignment and indent as classes. */
const toBlockClass = (element: BodyElement): string => {
  const style = toStyle(element);
  const align = style.get('text-align');
  return [align && `align-${align}`, style.has('text-indent') && 'indent']
    .filter(Boolean)
    .join(' ');
};

const classOf = (names: string): Html | null => (names ? html` class="${names}"` : null);

/** Wide spaces before the first word, typed by hand, would indent a paragraph twice. */
const withoutIndent = ([first, ...rest]: BodyNode[]): BodyNode[] =>
  first && !isElement(first)
    ? [{ text: first.text.replace(/^[\s\u3000]+/u, '') }, ...rest]
    : first
      ? [first, ...rest]
      : [];

const toChildren = (nodes: readonly BodyNode[], state: State): Html =>
  html`${nodes.map((node) => toNode(node, state))}`;

const toParagraph = (element: BodyElement, state: State): Html | null => {
  const names = toBlockClass(element);
  const children = names.includes('indent') ? withoutIndent(element.children) : element.children;
  if (children.length === 0) return null;
  return html`<p${classOf(names)}>${toChildren(children, state)}</p>`;
};

const toHeading =
  (tag: 'h2' | 'h3' | 'h4') =>
  (element: BodyElement, state: State): Html => ({
    markup: `<${tag}${classOf(toBlockClass(element))?.markup ?? ''}>${toChildren(element.children, state).markup}</${tag}>`,
  });

/** Tags that pass as they are, without attributes. */
const toPlain =
  (tag: string) =>
  ({ children }: BodyElement, state: State): Html => ({
    markup: `<${tag}>${toChildren(children, state).markup}</${tag}>`,
  });

const NUMBERS: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** The kind of number as a class too: the style sheet cannot tell 'a' from 'A' by the attribute. */
const toOrdered = ({ attributes, children }: BodyElement, state: State): Html => {
  const { start, type = '' } = attributes;
  const name = NUMBERS[type];
  return html`<ol${start && html` start="${start}"`}${name && html` type="${type}" class="${name}"`}>${toChildren(children, state)}</ol>`;
};

const findChild = ({ children }: BodyElement, tag: string): BodyElement | undefined =>
  children.find((child): child is BodyElement => isElement(child) && child.tag === tag);

/** A picture, or a film or sound; what the revision holds no file for is left out. */
const toFigure = (element: BodyElement, state: State): Html | null => {
  const file = state.files.find(({ fileId }) => fileId === element.attributes['data-file-id']);
  if (!file) return null;
  const caption = toWords(findChild(element, 'figcaption')?.children ?? []).trim();
  if (isPlayed(file)) return toPlayer({ ...file, caption }, state.toFileAddress);
  if (!isPicture(file)) return html`<p>${toAttachment(file, file.name, state)}</p>`;
  const width = Number(element.attributes['data-width'] ?? 100);
  const alt = findChild(element, 'img')?.attributes.alt ?? '';
  return html`<figure${width < 100 && html` class="width-${width}"`}>${toImage(
    { ...file, alternativeText: alt },
    state.toFileAddress,
    width / 100,
  )}${caption && html`<figcaption>${caption}</figcaption>`}</figure>`;
};

const toAttachment = (file: FileReference, words: Html | string, state: State): Html =>
  html`<a href="${state.toFileAddress(file)}" download="${file.name}">${words}</a
    ><span class="kind">${toKind(file)}</span>`;

const toLink = (element: BodyElement, outer: State): Html => {
  const words = toLinked(element, outer);
  if (outer.isInLink) return words;
  const { attributes } = element;
  const file = outer.files.find(({ fileId }) => fileId === attributes['data-file-id']);
  if (file) return toAttachment(file, words, outer);
  const item = outer.toItemAddress(
    attributes['data-item-type'] ?? '',
    attributes['data-item-id'] ?? '',
  );
  if (item) return html`<a href="${item}">${words}</a>`;
  const href = attributes.href?.trim() ?? '';
  const web = toSafeUrl(href);
  if (web) return html`<a href="${web}" rel="noopener nofollow">${words}</a>`;
  return /^(?:mailto|tel):[^\s]+$/i.test(href) ? html`<a href="${href}">${words}</a>` : words;
};

/** Links do not stand inside links; the state is shared, for footnotes are numbered through the whole body. */
const toLinked = ({ children }: BodyElement, state: State): Html => {
  const before = state.isInLink;
  state.isInLink = true;
  const words = toChildren(children, state);
  state.isInLink = before;
  return words;
};

const toFootnote = ({ attributes, children }: BodyElement, state: State): Html => {
  const note = attributes['data-footnote']?.trim();
  if (!note) return toChildren(children, state);
  const number = state.notes.push(note);
  const sign = `[${number}]`;
  return html`<sup class="note" id="note-${number}-from"
    >${
      state.isInLink
        ? sign
        : html`<a
            href="#note-${number}"
            role="doc-noteref"
            aria-label="${wordsOf(state.locale).footnote} ${number}"
            >${sign}</a
          >`
    }</sup
  >`;
};

const RENDER: Record<string, (element: BodyElement, state: State) => Html | null> = {
  p: toParagraph,
  h2: toHeading('h2'),
  h3: toHeading('h3'),
  h4: toHeading('h4'),
  ol: toOrdered,
  figure: toFigure,
  a: toLink,
  span: toFootnote,
  table: (element, state) =>
    toTable(element, {
      number: (state.tables += 1),
      locale: state.locale,
      toCell: (cell) => toChildren(cell.children, state),
    }),
  br: () => html`<br />`,
  hr: () => html`<hr />`,
  ...Object.fromEntries(
    ['ul', 'li', 'blockquote', 'strong', 'em', 'u', 's', 'sub', 'sup'].map((tag) => [
      tag,
      toPlain(tag),
    ]),
  ),
};

/** Text is escaped already; a tag out of its place (a cell without a table) leaves its words. */
const toNode = (node: BodyNode, state: State): Html | null => {
  if (!isElement(node)) return { markup: node.text };
  const render = RENDER[node.tag];
  return render ? render(node, state) : toChildren(node.children, state);
};

const toNotes = ({ notes, locale }: State): Html | null => {
  const words = wordsOf(locale);
  return notes.length === 0
    ? null
    : html`<section class="notes" role="doc-endnotes" aria-label="${words.footnotes}">
        <ol>
          ${notes.map(
            (note, at) =>
              html`<li id="note-${at + 1}">
                ${note}
                <a
                  href="#note-${at + 1}-from"
                  role="doc-backlink"
                  aria-label="${words.backToText} ${at + 1}"
                  >↩</a
                >
              </li> `,
          )}
        </ol>
      </section>`;
};

/** Passes the allow-list again: what an older version stored, or another hand, is held to today's. */
export const toRichBody = (body: string, context: BodyContext): Html => {
  const state: State = { ...context, notes: [], tables: 0, isInLink: false };
  const text = toChildren(toBodyTree(sanitiseBody(body)), state);
  return html`<div class="rich">${text}${toNotes(state)}</div>`;
};
