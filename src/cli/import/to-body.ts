// The body of an old page in the grammar of our own: blocks of text, tables, pictures by file id. What a reader needs is kept.
import { type Cheerio, type CheerioAPI, load } from 'cheerio';

import type { ItemType } from '../../contracts/item';
import { escapeHtml } from '../../platform/html/escape-html';
import { sanitiseBody } from '../../platform/html/sanitise-body';

/** What stands for the references of a page; undefined: nothing does. */
export type References = {
  file(reference: string): string | undefined;
  item(reference: string): { type: ItemType; documentId: string } | undefined;
};
export type ConvertedBody = {
  html: string;
  /** Names of tags whose content is lost, each time. */
  dropped: string[];
  /** Addresses of the old site that lead nowhere any more; the text stays. */
  lostLinks: string[];
};

/** cheerio's own words for them come from a package of its own. */
type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number];
type Element = Extract<AnyNode, { name: string; attribs: object }>;

const LOST =
  'script, iframe, object, embed, video, audio, form, input, button, select, textarea, svg, canvas, marquee';
const SILENT = 'style, link, meta, noscript, template';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, hr, figure';
const LOOSE =
  'div, section, article, main, header, footer, center, address, pre, dl, dt, dd, fieldset';
const BLOCK_NAMES = new Set(`${BLOCKS}, ${LOOSE}`.split(', '));
const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rar|zip|7z|txt|csv|jpe?g|png|gif|webp|mp[34])(?:[?#]|$)/i;
const OWN_SCHEME = /^(?:https?:|mailto:|tel:)/i;

const srcOf = ($: CheerioAPI, element: Element): string =>
  ['src', 'data-src', '_src', 'data-original']
    .map((name) => $(element).attr(name) ?? '')
    .find(Boolean) ?? '';

export type BodyReferences = { pictures: string[]; files: string[] };

/** Every picture and file that a body refers to, each once. */
export const findReferences = (html: string): BodyReferences => {
  const $ = load(html, null, false);
  $(SILENT).remove();
  const pictures = $('img')
    .toArray()
    .map((element) => srcOf($, element))
    .filter(Boolean);
  const files = $('a[href]')
    .toArray()
    .map((element) => $(element).attr('href') ?? '')
    .filter((href) => FILE.test(href));
  return { pictures: [...new Set(pictures)], files: [...new Set(files)] };
};

/** In reverse, so that several pictures of one paragraph stand after it in their order. */
const placePictures = ($: CheerioAPI, { file }: References): void => {
  for (const element of $('img').toArray().reverse()) {
    const picture = $(element);
    const fileId = file(srcOf($, element));
    const alt = escapeHtml((picture.attr('alt') || picture.attr('title') || '').trim());
    const holder = picture.closest('p, h1, h2, h3, h4, h5, h6');
    const link = picture.closest('a');
    const after = holder.length > 0 ? holder : link.length > 0 ? link : picture;
    if (fileId !== undefined)
      after.after(`<figure data-file-id="${fileId}"><img alt="${alt}"></figure>`);
    picture.remove();
  }
};

const placeLinks = ($: CheerioAPI, { file, item }: References): string[] => {
  const lost: string[] = [];
  for (const element of $('a').toArray()) {
    const link = $(element);
    const href = (link.attr('href') ?? '').trim();
    const fileId = FILE.test(href) ? file(href) : undefined;
    const page = fileId === undefined ? item(href) : undefined;
    if (fileId !== undefined) link.removeAttr('href').attr('data-file-id', fileId);
    else if (page)
      link
        .removeAttr('href')
        .attr({ 'data-item-type': page.type, 'data-item-id': page.documentId });
    else if (!OWN_SCHEME.test(href)) {
      if (href !== '' && !/^(?:#|javascript:)/i.test(href)) lost.push(href);
      link.replaceWith(link.contents());
    }
  }
  return lost;
};

const hasBlock = (element: Cheerio<AnyNode>): boolean =>
  element.find(`${BLOCKS}, ${LOOSE}`).length > 0;

const isBlock = (node: AnyNode): boolean => node.type === 'tag' && BLOCK_NAMES.has(node.name);

/** Runs of text and inline tags between blocks become paragraphs. */
const wrapRuns = ($: CheerioAPI, holder: Cheerio<AnyNode>): void => {
  let run: AnyNode[] = [];
  const close = () => {
    if (run.some((node) => $(node).text().trim() !== '')) $(run).wrapAll('<p></p>');
    run = [];
  };
  for (const node of holder.contents().toArray()) {
    if (isBlock(node)) close();
    else run.push(node);
  }
  close();
};

/** From the inside out: what holds blocks goes, what holds text alone becomes a paragraph. */
const settleBlocks = ($: CheerioAPI): void => {
  for (const element of $(LOOSE).toArray().reverse()) {
    const loose = $(element);
    if (hasBlock(loose)) {
      wrapRuns($, loose);
      loose.replaceWith(loose.contents());
    } else if (loose.closest('p, h1, h2, h3, h4, h5, h6').length > 0) {
      loose.replaceWith(loose.contents());
    } else {
      element.name = 'p';
    }
  }
  for (const element of $('td, th, li, blockquote').toArray()) wrapRuns($, $(element));
  $('thead, tfoot').each((_, element) => void (element.name = 'tbody'));
  $('table').each((_, element) => {
    const [first, ...others] = $(element).children('tbody').toArray();
    for (const other of others) {
      if (first) $(first).append($(other).contents());
      $(other).remove();
    }
  });
};

const INDENT = /^(?:[\u3000\u00a0\u2003]|&nbsp;| ){2,}/;
const HEX = /^#[0-9a-f]{6}$/i;

const styleOf = ($: CheerioAPI, element: Element): { align: string; isIndented: boolean } => {
  const style = $(element).attr('style') ?? '';
  const align = (
    /text-align\s*:\s*(left|center|right|justify)/i.exec(style)?.[1] ??
    $(element).attr('align') ??
    ''
  ).toLowerCase();
  return { align, isIndented: /text-indent\s*:\s*[1-9]/i.test(style) };
};

/** Two full-width blanks before a paragraph are the indent of its first line. */
const settleStyles = ($: CheerioAPI): void => {
  $('center').each((_, element) => void $(element).attr('style', 'text-align: center'));
  for (const element of $(`p, h1, h2, h3, h4, h5, h6, td, th, ${LOOSE}`).toArray()) {
    const { align, isIndented } = styleOf($, element);
    const first = $(element).contents().get(0);
    const hasBlanks = first?.type === 'text' && INDENT.test(first.data);
    if (hasBlanks) first.data = first.data.replace(/^[\s\u3000\u00a0\u2003]+/, '');
    const colour = ($(element).attr('bgcolor') ?? '').trim();
    const styles = [
      /^(?:left|center|right|justify)$/.test(align) && align !== 'left' && `text-align: ${align}`,
      element.name !== 'td' &&
        element.name !== 'th' &&
        (isIndented || hasBlanks) &&
        'text-indent: 2em',
      HEX.test(colour) && `background-color: ${colour.toLowerCase()}`,
    ].filter(Boolean);
    if (styles.length > 0) $(element).attr('style', styles.join('; '));
  }
};

/** Old editors part paragraphs by line breaks: two in a row, or one before an indent. */
const splitParagraphs = (html: string): string =>
  html
    .replace(/(?:<br\s*\/?>\s*){2,}/gi, '</p><p>')
    .replace(/<br\s*\/?>\s*(?=(?:[\u3000\u00a0\u2003]|&nbsp;){2})/gi, '</p><p>');

const splitBreaks = ($: CheerioAPI): void => {
  for (const element of $('p').toArray()) {
    const inner = $(element).html() ?? '';
    const parts = splitParagraphs(inner).split('</p><p>');
    if (parts.length < 2) continue;
    const style = $(element).attr('style');
    const open = style === undefined ? '<p>' : `<p style="${escapeHtml(style)}">`;
    $(element).replaceWith(parts.map((part) => `${open}${part}</p>`).join(''));
  }
};

const removeEmpty = ($: CheerioAPI): void => {
  $('p, h1, h2, h3, h4, h5, h6').each((_, element) => {
    const isEmpty =
      $(element)
        .text()
        .replace(/[\s\u00a0\u3000\u200b]/g, '') === '';
    if (isEmpty && $(element).closest('td, th, li').length === 0) $(element).remove();
  });
};

/** Never fails; the result has passed the same list of what may stand in a body as an editor's text. */
export const convertBody = (html: string, references: References): ConvertedBody => {
  const $ = load(html, null, false);
  $(SILENT).remove();
  const dropped = $(LOST)
    .toArray()
    .map(({ name }) => name);
  $(LOST).remove();
  placePictures($, references);
  const lostLinks = placeLinks($, references);
  settleStyles($);
  settleBlocks($);
  wrapRuns($, $.root());
  splitBreaks($);
  settleStyles($);
  removeEmpty($);
  return { html: sanitiseBody($.html()).trim(), dropped, lostLinks };
};
