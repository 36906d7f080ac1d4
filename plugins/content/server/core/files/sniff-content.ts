import type { Content } from './file-kinds';

/** How many of the first bytes say what a file is. */
export const HEAD_BYTES = 4096;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const begins = (head: Uint8Array, signature: readonly number[]): boolean =>
  head.length >= signature.length && signature.every((byte, index) => head[index] === byte);

/** Signatures at the very beginning, in hex. */
const SIGNATURES: readonly (readonly [string, Content])[] = [
  ['ffd8ff', 'jpeg'],
  ['89504e470d0a1a0a', 'png'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['255044462d', 'pdf'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'compound'],
  ['494433', 'mp3'],
  ['52617221', 'rar'],
  ['377abcaf271c', '7z'],
  ['1f8b', 'gzip'],
  ['4d5a', 'program'],
  ['7f454c46', 'program'],
  ['cafebabe', 'program'],
  ['2321', 'program'],
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['7b5c727466', 'rtf'],
];
const BYTES = SIGNATURES.map(
  ([hex, content]) =>
    [hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [], content] as const,
);

const HEIC = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/** ISO media: the major brand says which. */
const toIsoMedia = (head: Uint8Array): Content => {
  const brand = ascii(head, 8, 12);
  if (HEIC.test(brand)) return 'heic';
  if (/^avi[fs]$/.test(brand)) return 'avif';
  if (brand === 'qt  ') return 'mov';
  return /^M4[AB] $/.test(brand) ? 'm4a' : 'mp4';
};

const toRiff = (head: Uint8Array): Content | undefined =>
  (({ WEBP: 'webp', WAVE: 'wav' }) as const)[ascii(head, 8, 12)];

/** A frame of MPEG audio, layer III, with a bit rate and a sampling rate that exist. */
const isMpegAudio = (head: Uint8Array): boolean => {
  const [sync = 0, version = 0, rates = 0] = head;
  return (
    sync === 0xff && (version & 0xe6) === 0xe2 && rates >> 4 !== 0xf && ((rates >> 2) & 3) !== 3
  );
};

/** What the first bytes of a file are; 'unknown' may still be text. */
export const sniffContent = (head: Uint8Array): Content => {
  if (head.length === 0) return 'empty';
  const signed = BYTES.find(([signature]) => begins(head, signature));
  if (signed) return signed[1];
  if (ascii(head, 0, 4) === 'RIFF') return toRiff(head) ?? 'unknown';
  if (ascii(head, 4, 8) === 'ftyp') return toIsoMedia(head);
  if (begins(head, [0x1a, 0x45, 0xdf, 0xa3])) {
    return ascii(head, 0, 64).includes('webm') ? 'webm' : 'mkv';
  }
  if (ascii(head, 0, 2) === 'BM' && head[6] === 0 && head[8] === 0) return 'bmp';
  return isMpegAudio(head) ? 'mp3' : 'unknown';
};

const MARKUP =
  /^<(!doctype|html|head|body|script|iframe|meta|title|style|table|div|form|a\s|img|svg|\?xml|\?php|%)/i;

/** What text is, by how it begins: a page that a browser would run is no text file. */
export const sniffText = (beginning: string): Content => {
  const start = beginning.replace(/^\uFEFF/, '').replace(/^(\s|<!--[\s\S]*?-->)+/, '');
  if (!MARKUP.test(start)) return 'text';
  if (/<svg[\s>]/i.test(beginning)) return 'svg';
  return /^<\?xml/i.test(start) && !/<html[\s>]/i.test(beginning) ? 'xml' : 'html';
};

/** What a ZIP container holds, by the names in it. */
export const toContainerContent = (names: ReadonlySet<string>): Content => {
  if (names.has('OFD.xml')) return 'ofd';
  if (!names.has('[Content_Types].xml')) return 'zip';
  const parts = [
    ['word/', 'word/document.xml', 'docx'],
    ['xl/', 'xl/workbook.xml', 'xlsx'],
    ['ppt/', 'ppt/presentation.xml', 'pptx'],
  ] as const;
  const found = parts.find(([, part]) => names.has(part));
  if (!found) return 'zip';
  return names.has(`${found[0]}vbaProject.bin`) ? 'macro-office' : found[2];
};

/** Names of streams in a compound file (doc, xls, ppt of before 2007, WPS), as they lie in it: UTF-16. */
export const COMPOUND_STREAMS = {
  EncryptedPackage: 'locked-office',
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt',
} as const satisfies Record<string, Content>;
