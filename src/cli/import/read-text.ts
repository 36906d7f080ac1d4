// Old pages come in UTF-8 or in one of the Chinese encodings; GB18030 reads them all (GB2312, GBK).
export type ReadText = { text: string; encoding: string; isGuessed: boolean };

const CHINESE = /^(?:gb2312|gb_2312|gbk|gb18030|x-gbk|cp936)/i;

const toKnown = (name: string): string | undefined => {
  if (CHINESE.test(name)) return 'gb18030';
  if (/^utf-?8/i.test(name)) return 'utf-8';
  return /^big5/i.test(name) ? 'big5' : undefined;
};

const decode = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // Not in this encoding: that is the answer.
    return undefined;
  }
};

const toBom = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
};

/** What a page of HTML says of its own encoding, in its first bytes. */
const toDeclared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, name] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? [];
  return name === undefined ? undefined : toKnown(name);
};

/** Never fails: what fits no encoding is read as GB18030 with replacement signs, and said to be guessed. */
export const readText = (bytes: Uint8Array, { html = false } = {}): ReadText => {
  const bom = toBom(bytes);
  const declared = bom ?? (html ? toDeclared(bytes) : undefined);
  if (declared !== undefined) {
    const text = decode(bytes, declared, bom === undefined);
    if (text !== undefined) return { text, encoding: declared, isGuessed: false };
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = decode(bytes, encoding, true);
    // Plain UTF-8 is no guess where nothing else is declared: text in another encoding hardly ever passes for it.
    if (text !== undefined) {
      return { text, encoding, isGuessed: encoding !== 'utf-8' || declared !== undefined };
    }
  }
  return { text: decode(bytes, 'gb18030', false) ?? '', encoding: 'gb18030', isGuessed: true };
};
