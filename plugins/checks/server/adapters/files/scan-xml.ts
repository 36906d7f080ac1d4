// The XML of office files, tag by tag. No entity is expanded but the five of XML and numbers, nothing outside is opened, and
// a document type (which no office program writes) is refused: so no text can grow.
import { AppError } from '../../../../../src/platform/app-error';

export type XmlHandler = {
  /** Name without its prefix. `attribute` answers the value of one, by its name without prefix. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
};

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const toSign = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, toSign)
    : text;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const readAttribute = (tag: string, name: string): string | undefined => {
  const [, double, single] =
    new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : unescapeXml(value);
};

/** The end of a tag: '>' may stand inside a value. */
const endOfTag = (xml: string, from: number): number => {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml[at];
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
};

const broken = () =>
  new AppError({ kind: 'invalid', code: 'checks.broken-xml', message: '文件内容已损坏。' });

/** What is no tag: comments, CDATA and instructions. Answers where it goes on. */
const skipSpecial = (xml: string, at: number, { text }: XmlHandler): number => {
  const to = (end: string) => {
    const found = xml.indexOf(end, at);
    if (found === -1) throw broken();
    return found + end.length;
  };
  if (xml.startsWith('<?', at)) return to('?>');
  if (xml.startsWith('<!--', at)) return to('-->');
  if (!xml.startsWith('<![CDATA[', at)) throw broken();
  const next = to(']]>');
  text?.(xml.slice(at + 9, next - 3));
  return next;
};

const readTag = (tag: string, { open, close }: XmlHandler): void => {
  if (tag.startsWith('/')) return close?.(withoutPrefix(tag.slice(1).trim()));
  const [name = ''] = /^[^\s/]+/.exec(tag) ?? [];
  const short = withoutPrefix(name);
  open?.(short, (attribute) => readAttribute(tag, attribute));
  if (tag.endsWith('/')) close?.(short);
};

/** Walks through; takes time in proportion to the text. Throws `invalid` where it is no XML. */
export const scanXml = (xml: string, handler: XmlHandler): void => {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next === -1 ? xml.length : next;
    if (end > at) handler.text?.(unescapeXml(xml.slice(at, end)));
    if (next === -1) return;
    if (xml[next + 1] === '!' || xml[next + 1] === '?') {
      at = skipSpecial(xml, next, handler);
      continue;
    }
    const close = endOfTag(xml, next + 1);
    if (close === -1) throw broken();
    readTag(xml.slice(next + 1, close), handler);
    at = close + 1;
  }
};
