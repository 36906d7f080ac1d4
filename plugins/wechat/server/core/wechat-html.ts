// A body as WeChat keeps it. Ours has a closed grammar (sanitiseBody), so each element is written anew with its style inline:
// nothing of it is left for WeChat to strip. What is kept there is community knowledge; there is no list of WeChat's own.
import type { Body } from '../../../../src/contracts/revision';
import {
  type BodyNode,
  isElement,
  toBodyTree,
  toWords,
} from '../../../../src/platform/html/body-tree';
import { escapeHtml } from '../../../../src/platform/html/escape-html';

const TEXT = 'font-size:16px;line-height:1.75;color:#333333';
const CELL =
  'border:1px solid #cccccc;padding:6px 8px;font-size:14px;line-height:1.6;color:#333333';
const STYLES: Record<string, string> = {
  p: `margin:0 0 16px;${TEXT}`,
  h2: 'margin:24px 0 12px;font-size:20px;font-weight:bold;line-height:1.5;color:#222222',
  h3: 'margin:20px 0 10px;font-size:18px;font-weight:bold;line-height:1.5;color:#222222',
  h4: 'margin:16px 0 8px;font-size:16px;font-weight:bold;line-height:1.5;color:#222222',
  ul: `margin:0 0 16px;padding-left:24px;${TEXT}`,
  ol: `margin:0 0 16px;padding-left:24px;${TEXT}`,
  li: `margin:0 0 8px;${TEXT}`,
  blockquote: `margin:0 0 16px;padding:8px 12px;border-left:4px solid #cccccc;${TEXT}`,
  hr: 'margin:24px 0;border:0;border-top:1px solid #dddddd',
  table: 'width:100%;margin:0 0 16px;border-collapse:collapse',
  th: `${CELL};background-color:#f5f5f5;font-weight:bold`,
  td: CELL,
  ...{ strong: 'font-weight:bold', em: 'font-style:italic', u: 'text-decoration:underline' },
  ...{ tbody: '', tr: '' },
};
/** Not in what WeChat keeps: the same look by a style. */
const AS_SPAN: Record<string, string> = {
  s: 'text-decoration:line-through',
  sub: 'font-size:75%;vertical-align:sub',
  sup: 'font-size:75%;vertical-align:super',
};
const VOID = new Set(['br', 'hr']);
const KEPT_ATTRIBUTES = ['colspan', 'rowspan', 'start'];
const NOTE = 'margin:0 0 6px;font-size:13px;line-height:1.6;color:#888888;word-break:break-all';

export type WechatHtml = { html: string; pictures: string[] };

type Writing = { notes: string[]; pictures: string[]; addressOf: (fileId: string) => string };

const open = (tag: string, style: string, more = ''): string =>
  `<${tag}${style ? ` style="${escapeHtml(style)}"` : ''}${more}>`;

/** Links of a text lead nowhere in WeChat, or make it refuse the whole: words, a number, and the address below. */
const note = ({ notes }: Writing, words: string, said: string): string =>
  `${words}<span style="font-size:75%;vertical-align:super;color:#888888">[${notes.push(said)}]</span>`;

const picture = (writing: Writing, fileId: string, caption: string): string => {
  writing.pictures.push(fileId);
  const image = `<img src="${escapeHtml(writing.addressOf(fileId))}" style="max-width:100%">`;
  const words = caption ? `<p style="${NOTE};text-align:center">${escapeHtml(caption)}</p>` : '';
  return `<section style="margin:0 0 16px;text-align:center">${image}</section>${words}`;
};

const write = (writing: Writing, nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (isElement(node) ? writeElement(writing, node) : node.text)).join('');

const writeElement = (
  writing: Writing,
  { tag, attributes, children }: Extract<BodyNode, { tag: string }>,
): string => {
  const { style = '', href, 'data-file-id': fileId, 'data-footnote': footnote } = attributes;
  if (tag === 'figure') return fileId ? picture(writing, fileId, toWords(children)) : '';
  if (tag === 'br') return '<br>';
  const inner = write(writing, children);
  if (tag === 'a') return href ? note(writing, inner, href) : inner;
  if (tag === 'span') return footnote ? note(writing, '', footnote) : inner;
  const asSpan = AS_SPAN[tag];
  if (asSpan) return `${open('span', asSpan)}${inner}</span>`;
  const own = STYLES[tag];
  if (own === undefined) return inner;
  const more = KEPT_ATTRIBUTES.filter((name) => attributes[name] !== undefined)
    .map((name) => ` ${name}="${escapeHtml(attributes[name] ?? '')}"`)
    .join('');
  const opened = open(tag, [own, style].filter(Boolean).join(';'), more);
  return VOID.has(tag) ? opened : `${opened}${inner}</${tag}>`;
};

const toParagraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map(
      (paragraph) =>
        open('p', STYLES.p ?? '') + escapeHtml(paragraph.trim()).replaceAll('\n', '<br>') + '</p>',
    )
    .join('');

/** `pictures`: ids of the files that it shows, in order; `more` stand at its end. */
export const toWechatHtml = (
  body: Body,
  { more = [], addressOf }: { more?: readonly string[]; addressOf: (fileId: string) => string },
): WechatHtml => {
  const writing: Writing = { notes: [], pictures: [], addressOf };
  const text =
    body.format === 'html' ? write(writing, toBodyTree(body.html)) : toParagraphs(body.text ?? '');
  const shown = text + more.map((fileId) => picture(writing, fileId, '')).join('');
  const notes = writing.notes.map(
    (said, index) => `<p style="${NOTE}">[${index + 1}] ${escapeHtml(said)}</p>`,
  );
  const tail = notes.length > 0 ? `${open('hr', STYLES.hr ?? '')}${notes.join('')}` : '';
  return { html: shown + tail, pictures: writing.pictures };
};
