// Words with their marks, on the way from a pasted page to the grammar.
import { escapeHtml } from '../../../../../../src/platform/html/escape-html';
import type { Style } from './css';

/** In the order in which they are written, outermost first. */
export const MARKS = ['strong', 'em', 'u', 's', 'sub', 'sup'] as const;
export type Mark = (typeof MARKS)[number];
export type Marks = { [mark in Mark]?: true } & { href?: string };

export type Piece = { text: string; marks: Marks } | { break: true } | { footnote: string };

const TAGS: Record<string, Mark> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  s: 's',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
};

const isBold = (weight: string) => /^bold/.test(weight) || Number(weight) >= 600;

const set = (marks: Marks, mark: Mark, on: boolean): Marks => {
  const { [mark]: _before, ...others } = marks;
  return on ? { ...others, [mark]: true } : others;
};

/** What an element adds to the marks of what it holds, by its tag or its style. */
export const toMarks = (before: Marks, tag: string, style: Style): Marks => {
  const own = TAGS[tag];
  let marks = own ? set(before, own, true) : before;
  const weight = style['font-weight'];
  if (weight) marks = set(marks, 'strong', isBold(weight));
  const slant = style['font-style'];
  if (slant) marks = set(marks, 'em', slant === 'italic' || slant === 'oblique');
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''} ${style['text-underline'] ?? ''}`;
  if (/underline|single|double/.test(line)) marks = set(marks, 'u', true);
  if (/line-through/.test(line)) marks = set(marks, 's', true);
  const shift = style['vertical-align'];
  if (shift === 'sub' || shift === 'super')
    marks = set(marks, shift === 'sub' ? 'sub' : 'sup', true);
  return marks;
};

const same = (one: Marks, other: Marks) =>
  one.href === other.href && MARKS.every((mark) => one[mark] === other[mark]);

const write = (text: string, marks: Marks): string => {
  let html = escapeHtml(text);
  for (const mark of [...MARKS].reverse()) if (marks[mark]) html = `<${mark}>${html}</${mark}>`;
  return marks.href ? `<a href="${escapeHtml(marks.href)}">${html}</a>` : html;
};

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Line ends of the source are spaces, but between Chinese characters they are nothing. */
const unwrap = (text: string): string =>
  text.replace(/[ \t]*[\r\n]+[ \t]*/g, (_all, at: number, whole: string) => {
    const before = whole.slice(0, at).at(-1) ?? '';
    const after = whole.slice(at).replace(/^\s+/, '').at(0) ?? '';
    return CJK.test(before) && CJK.test(after) ? '' : ' ';
  });

/** Adjacent words with the same marks as one; spaces at both ends gone. */
export const joinPieces = (pieces: Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if ('text' in piece && last && 'text' in last && same(piece.marks, last.marks)) {
      joined[joined.length - 1] = { text: last.text + piece.text, marks: last.marks };
    } else joined.push(piece);
  }
  return joined.map((piece) =>
    'text' in piece ? { ...piece, text: unwrap(piece.text).replace(/[ \u00a0]{2,}/g, ' ') } : piece,
  );
};

const trimEnds = (pieces: Piece[]): Piece[] => {
  const trimmed = [...pieces];
  const blank = (piece: Piece | undefined) =>
    piece !== undefined &&
    ('break' in piece || ('text' in piece && piece.text.replace(/[\s\u00a0]/g, '') === ''));
  while (blank(trimmed[0])) trimmed.shift();
  while (blank(trimmed.at(-1))) trimmed.pop();
  const [first] = trimmed;
  if (first && 'text' in first)
    trimmed[0] = { ...first, text: first.text.replace(/^[\s\u00a0]+/, '') };
  const last = trimmed.at(-1);
  if (last && 'text' in last) {
    trimmed[trimmed.length - 1] = { ...last, text: last.text.replace(/[\s\u00a0]+$/, '') };
  }
  return trimmed;
};

/** Whether a paragraph begins with spaces typed as its first-line indent. */
export const isSpaceIndented = (pieces: Piece[]): boolean => {
  const text = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  return /^[\r\n]*(?:\u3000{2}|[ \u00a0]{4,})\s*\S/.test(text);
};

/** Words as HTML of the grammar; '' where nothing is left. */
export const toInlineHtml = (pieces: Piece[]): string =>
  trimEnds(joinPieces(pieces))
    .map((piece) => {
      if ('break' in piece) return '<br>';
      if ('footnote' in piece) return `<span data-footnote="${escapeHtml(piece.footnote)}"></span>`;
      return write(piece.text, piece.marks);
    })
    .join('');
