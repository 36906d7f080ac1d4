// What a body may hold as HTML. The list is the grammar of the editor; everything else is dropped and its text kept.
import sanitize from 'sanitize-html';

const ALIGN = /^(?:left|center|right|justify)$/;
const BLOCK_STYLES = { 'text-align': ALIGN, 'text-indent': /^2em$/ };
const CELL_STYLES = {
  'background-color': /^#[0-9a-f]{6}$/,
  'text-align': ALIGN,
  'vertical-align': /^(?:top|middle|bottom)$/,
};
const STYLES: Record<string, Record<string, RegExp>> = {
  p: BLOCK_STYLES,
  h2: BLOCK_STYLES,
  h3: BLOCK_STYLES,
  h4: BLOCK_STYLES,
  th: CELL_STYLES,
  td: CELL_STYLES,
  col: { width: /^\d{1,4}(?:\.\d{1,3})?px$/, 'min-width': /^\d{1,4}px$/ },
};

const TAGS = [
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr'],
  ...['table', 'colgroup', 'col', 'tbody', 'tr', 'th', 'td', 'figure', 'img', 'figcaption'],
  ...['strong', 'em', 'u', 's', 'sub', 'sup', 'br', 'a', 'span'],
];

const CELL = ['colspan', 'rowspan', 'colwidth', 'style'];
const ATTRIBUTES = {
  p: ['style'],
  h2: ['style'],
  h3: ['style'],
  h4: ['style'],
  ol: ['start', 'type'],
  col: ['style'],
  th: CELL,
  td: CELL,
  figure: ['data-file-id', 'data-width'],
  img: ['alt'],
  a: ['href', 'data-file-id', 'data-item-type', 'data-item-id'],
  span: ['data-footnote'],
};

/** What each attribute may say; one that says something else is dropped. */
const VALUES: Record<string, RegExp> = {
  start: /^\d{1,5}$/,
  type: /^[1aAiI]$/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,2}$/,
  colwidth: /^\d{1,4}(?:,\d{1,4}){0,99}$/,
  'data-width': /^(?:25|50|75|100)$/,
  'data-file-id': /^[A-Za-z0-9_-]{1,64}$/,
  'data-item-id': /^[A-Za-z0-9_-]{1,64}$/,
  'data-item-type': /^(?:news-post|social-post|interpretation|normative-document)$/,
  'data-footnote': /^[^]{1,5000}$/,
  // Absolute addresses only: a relative one means something else on every page that shows the body.
  href: /^(?:https?:\/\/|mailto:|tel:)/i,
};

const RENAMED: Record<string, string> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  del: 's',
  strike: 's',
};

/**
 * The declarations of a style that the tag may carry, the last of a name. A parser of CSS would cost half of all the time;
 * what this reads otherwise than a browser is not on the list, and what is on the list stands alone.
 */
const keepStyle = (tagName: string, style: string): string => {
  const known = STYLES[tagName] ?? {};
  const kept = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const at = declaration.indexOf(':');
    const [name, value] = [declaration.slice(0, at).trim(), declaration.slice(at + 1).trim()];
    if (at > 0 && Object.hasOwn(known, name) && known[name]?.test(value)) kept.set(name, value);
  }
  return [...kept].map(([name, value]) => `${name}:${value}`).join(';');
};

const keepKnown = (given: string, attribs: sanitize.Attributes): sanitize.Tag => {
  const tagName = RENAMED[given] ?? given;
  const kept = Object.entries(attribs)
    .map(([name, value]) => [name, name === 'style' ? keepStyle(tagName, value) : value] as const)
    .filter(([name, value]) =>
      name === 'style' ? value !== '' : (VALUES[name]?.test(value.trim()) ?? true),
    )
    // In one order, so that the same body always has the same bytes.
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { tagName, attribs: Object.fromEntries(kept) };
};

const isBare = ({ tag, attribs }: sanitize.IFrame): boolean => {
  if (tag === 'a') return !attribs.href && !attribs['data-file-id'] && !attribs['data-item-id'];
  if (tag === 'span') return !attribs['data-footnote'];
  return tag === 'figure' && !attribs['data-file-id'];
};

/** Characters that turn the direction of what follows: they make a text read otherwise than it is stored. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;

const OPTIONS: sanitize.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: ATTRIBUTES,
  // keepStyle has read them.
  parseStyleAttributes: false,
  selfClosing: ['br', 'hr', 'img', 'col'],
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { '*': keepKnown },
  exclusiveFilter: (frame) => (isBare(frame) ? 'excludeTag' : false),
  // Parsed as raw text: passing on what stands in them would pass on unread markup.
  nonTextTags: [
    ...['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template'],
    ...['xmp', 'iframe', 'noembed', 'noframes', 'plaintext'],
  ],
};

/** Dropping a tag can leave others nested as no parser would nest them; a few passes settle that. */
const PASSES = 5;

/** What was settled lately: a body is read again and again on its way from a save to its submission. */
const settled = new Set<string>();
const SETTLED = 64;
const LONGEST = 200_000;

const remember = (html: string): string => {
  if (html.length > LONGEST) return html;
  settled.add(html);
  const [oldest] = settled;
  if (settled.size > SETTLED && oldest !== undefined) settled.delete(oldest);
  return html;
};

/**
 * A body as it may be stored and shown: only the tags, attributes and styles of the editor; no address of a file, no script.
 * Total, and a fixed point: what it returns passes again unchanged.
 */
export const sanitiseBody = (html: string): string => {
  if (settled.has(html)) return html;
  let before = html.replace(BIDI, '');
  for (let pass = 0; pass < PASSES; pass++) {
    const after = sanitize(before, OPTIONS);
    if (after === before) return remember(after);
    before = after;
  }
  return before;
};
