import type { Content } from './file-kinds';

export type FileRefusalCode =
  | 'no-extension'
  | 'extension-not-taken'
  | 'not-taken'
  | 'disguised'
  | 'broken-picture'
  | 'too-many-pixels'
  | 'broken-document'
  | 'broken-archive'
  | 'archive-too-large'
  | 'archive-with-program'
  | 'archive-locked';

/** Why one file is not stored, in words for the person who chose it. */
export type FileRefusal = { ok: false; code: FileRefusalCode; zh: string; en: string };

type Told = readonly [zh: string, en: string];

/** What the bytes are, as said in a sentence. */
const CONTENTS: Record<Content, Told> = {
  jpeg: ['JPG 图片', 'a JPG picture'],
  png: ['PNG 图片', 'a PNG picture'],
  gif: ['GIF 图片', 'a GIF picture'],
  webp: ['WebP 图片', 'a WebP picture'],
  pdf: ['PDF 文档', 'a PDF document'],
  docx: ['Word 文档', 'a Word document'],
  xlsx: ['Excel 表格', 'an Excel sheet'],
  pptx: ['PPT 演示文稿', 'a presentation'],
  doc: ['Word 文档', 'a Word document'],
  xls: ['Excel 表格', 'an Excel sheet'],
  ppt: ['PPT 演示文稿', 'a presentation'],
  ofd: ['OFD 文档', 'an OFD document'],
  zip: ['ZIP 压缩包', 'a ZIP archive'],
  text: ['纯文本', 'plain text'],
  mp4: ['MP4 视频', 'an MP4 film'],
  webm: ['WebM 视频', 'a WebM film'],
  mp3: ['MP3 音频', 'MP3 sound'],
  m4a: ['M4A 音频', 'M4A sound'],
  wav: ['WAV 音频', 'WAV sound'],
  html: ['网页（HTML）', 'a web page (HTML)'],
  svg: ['SVG 图形', 'an SVG drawing'],
  xml: ['XML 文件', 'an XML file'],
  heic: ['HEIC 照片', 'a HEIC photo'],
  avif: ['AVIF 图片', 'an AVIF picture'],
  bmp: ['BMP 图片', 'a BMP picture'],
  tiff: ['TIFF 图片', 'a TIFF picture'],
  mov: ['MOV 视频', 'a MOV film'],
  mkv: ['MKV 视频', 'an MKV film'],
  rar: ['RAR 压缩包', 'a RAR archive'],
  '7z': ['7z 压缩包', 'a 7z archive'],
  gzip: ['GZ 压缩包', 'a GZ archive'],
  rtf: ['RTF 文档', 'an RTF document'],
  compound: ['无法识别的旧版办公文件', 'an old office file of unknown kind'],
  'locked-office': ['设有打开密码的文档', 'a document with a password'],
  'macro-office': ['含有宏的文档', 'a document with macros'],
  program: ['程序', 'a program'],
  empty: ['空文件', 'an empty file'],
  unknown: ['无法识别的内容', 'of unknown content'],
};

const SAVE_AS_PNG: Told = ['请另存为 PNG 或 JPG 后上传。', 'Save it as PNG or JPG.'];
const SAVE_AS_MP4: Told = ['请转换为 MP4 后上传。', 'Convert it to MP4.'];
const PACK_AS_ZIP: Told = ['请重新压缩为 ZIP 后上传。', 'Pack it as ZIP.'];
const SAVE_AS_DOCUMENT: Told = ['请另存为 DOCX 或 PDF 后上传。', 'Save it as DOCX or PDF.'];

/** What to do instead. */
const ADVICE: Partial<Record<Content, Told>> = {
  svg: ['请另存为 PNG 后上传。', 'Save it as PNG.'],
  heic: SAVE_AS_PNG,
  avif: SAVE_AS_PNG,
  bmp: SAVE_AS_PNG,
  tiff: SAVE_AS_PNG,
  mov: SAVE_AS_MP4,
  mkv: SAVE_AS_MP4,
  rar: PACK_AS_ZIP,
  '7z': PACK_AS_ZIP,
  gzip: PACK_AS_ZIP,
  rtf: SAVE_AS_DOCUMENT,
  html: SAVE_AS_DOCUMENT,
  xml: SAVE_AS_DOCUMENT,
  'locked-office': ['请去掉打开密码后上传。', 'Take the password off.'],
  'macro-office': [
    '请另存为不含宏的 DOCX、XLSX 或 PPTX 后上传。',
    'Save it without macros as DOCX, XLSX or PPTX.',
  ],
};

const ALLOWED: Told = [
  '可以上传：图片 JPG、PNG、GIF、WebP；文档 PDF、OFD、DOC、DOCX、XLS、XLSX、PPT、PPTX、WPS、ET、DPS、TXT、CSV；压缩包 ZIP；视频 MP4、WebM；音频 MP3、M4A、WAV。',
  'Taken are: JPG, PNG, GIF, WebP; PDF, OFD, DOC, DOCX, XLS, XLSX, PPT, PPTX, WPS, ET, DPS, TXT, CSV; ZIP; MP4, WebM; MP3, M4A, WAV.',
];

type Say = (content: Told, advice: Told) => Told;

const WORDS: Record<FileRefusalCode, Say> = {
  'no-extension': () => [`没有扩展名，不能上传。${ALLOWED[0]}`, `has no extension. ${ALLOWED[1]}`],
  'extension-not-taken': () => [
    `是不允许的类型，不能上传。${ALLOWED[0]}`,
    `is of a kind that is not taken. ${ALLOWED[1]}`,
  ],
  'not-taken': (content, advice) => [
    `是${content[0]}，不能上传。${advice[0]}`,
    `is ${content[1]}, which is not taken. ${advice[1]}`,
  ],
  disguised: (content, advice) => [
    `的内容其实是${content[0]}，与扩展名不符，不能上传。${advice[0]}`,
    `holds ${content[1]}, not what its extension says. ${advice[1]}`,
  ],
  'broken-picture': () => [
    '是损坏或不完整的图片，请重新导出后上传。',
    'is a broken or incomplete picture. Export it again.',
  ],
  'too-many-pixels': () => [
    '的像素太多（静态图最多 5000 万，动图各帧合计最多 1 亿），请缩小后上传。',
    'has too many pixels (at most 50 million, of all frames together 100 million). Make it smaller.',
  ],
  'broken-document': () => [
    '是损坏或不完整的文档，请重新导出后上传。',
    'is a broken or incomplete document. Export it again.',
  ],
  'broken-archive': () => [
    '是损坏的文件，无法读取其内容，请重新保存后上传。',
    'cannot be read: it is damaged. Save it again.',
  ],
  'archive-too-large': () => [
    '解压后过大或压缩比异常，可能是压缩炸弹，不能上传。',
    'unpacks to far more than is allowed and may be a zip bomb.',
  ],
  'archive-with-program': () => [
    '里含有程序文件，不能上传。请去掉后重新压缩。',
    'holds a program. Take it out and pack it again.',
  ],
  'archive-locked': () => [
    '设有密码，无法检查内容，请去掉密码后上传。',
    'has a password and cannot be looked into. Take it off.',
  ],
};

export const refuseFile = (
  code: FileRefusalCode,
  name: string,
  content: Content = 'unknown',
): FileRefusal => {
  const [zh, en] = WORDS[code](CONTENTS[content], ADVICE[content] ?? ['', '']);
  return { ok: false, code, zh: `“${name}”${zh}`, en: `“${name}” ${en.trim()}` };
};

/** Several refused files as one text. */
export const toRefusalText = (refusals: readonly FileRefusal[]): string =>
  `${refusals.map(({ zh }) => zh).join('')} / ${refusals.map(({ en }) => en).join(' ')}`;
