// The little of CSS that a pasted text needs.

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  lime: '#00ff00',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  aqua: '#00ffff',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  maroon: '#800000',
  olive: '#808000',
  navy: '#000080',
  teal: '#008080',
  purple: '#800080',
  orange: '#ffa500',
  lightgrey: '#d3d3d3',
  lightgray: '#d3d3d3',
};

const hexOf = (value: number): string =>
  Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0');

/** The first colour that a value names, as #rrggbb; null where there is none or it lets everything through. */
export const toHexColour = (value: string): string | null => {
  const text = value.toLowerCase();
  const long = /#([0-9a-f]{6})\b/.exec(text);
  if (long) return `#${long[1]}`;
  const short = /#([0-9a-f])([0-9a-f])([0-9a-f])\b/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const rgb = /rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+))?/.exec(text);
  if (rgb) {
    if (rgb[4] !== undefined && Number(rgb[4]) === 0) return null;
    return `#${rgb
      .slice(1, 4)
      .map((part) => hexOf(Number(part)))
      .join('')}`;
  }
  return (
    text
      .split(/\s+/)
      .map((word) => NAMED[word])
      .find((colour) => colour) ?? null
  );
};

export type Style = Record<string, string>;

/** Declarations of a style attribute, names in lower case; quotes and brackets may hold semicolons. */
export const parseStyle = (text: string): Style => {
  const style: Style = {};
  for (const [declaration] of text.matchAll(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])+/g)) {
    const colon = declaration.indexOf(':');
    if (colon > 0) {
      const name = declaration.slice(0, colon).trim().toLowerCase();
      style[name] = declaration.slice(colon + 1).trim();
    }
  }
  return style;
};

const PX_OF: Record<string, number> = {
  px: 1,
  pt: 96 / 72,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  in: 96,
  em: 16,
  rem: 16,
  pc: 16,
  '': 1,
};

/** A length in px; null for a percentage and what is none. */
export const toPx = (value: string | undefined): number | null => {
  const found = /^\s*(-?[\d.]+)\s*(px|pt|cm|mm|in|em|rem|pc|)\s*$/i.exec(value ?? '');
  const factor = PX_OF[found?.[2]?.toLowerCase() ?? '-'];
  return found && factor !== undefined ? Number(found[1]) * factor : null;
};
