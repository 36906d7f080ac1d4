// Which files the desk takes, and what their bytes must be.

/** What bytes can turn out to be; those that no kind below names are refused. */
export type Content =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ofd'
  | 'zip'
  | 'text'
  | 'mp4'
  | 'webm'
  | 'mp3'
  | 'm4a'
  | 'wav'
  | 'html'
  | 'svg'
  | 'xml'
  | 'heic'
  | 'avif'
  | 'bmp'
  | 'tiff'
  | 'mov'
  | 'mkv'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'rtf'
  | 'compound'
  | 'locked-office'
  | 'macro-office'
  | 'program'
  | 'empty'
  | 'unknown';

export type Family =
  'picture' | 'pdf' | 'word' | 'sheet' | 'slides' | 'ofd' | 'text' | 'archive' | 'film' | 'sound';

export type FileKind = {
  /** With the dot, as it is stored. */
  extension: string;
  mime: string;
  family: Family;
  content: Content;
};

const office = 'application/vnd.openxmlformats-officedocument';
const kind = (extension: string, mime: string, family: Family, content: Content): FileKind => ({
  extension,
  mime,
  family,
  content,
});

/** In order of preference: the first of a content is what a wrong extension of the same family is mended to. */
export const FILE_KINDS: readonly FileKind[] = [
  kind('.jpg', 'image/jpeg', 'picture', 'jpeg'),
  kind('.png', 'image/png', 'picture', 'png'),
  kind('.gif', 'image/gif', 'picture', 'gif'),
  kind('.webp', 'image/webp', 'picture', 'webp'),
  kind('.pdf', 'application/pdf', 'pdf', 'pdf'),
  kind('.docx', `${office}.wordprocessingml.document`, 'word', 'docx'),
  kind('.xlsx', `${office}.spreadsheetml.sheet`, 'sheet', 'xlsx'),
  kind('.pptx', `${office}.presentationml.presentation`, 'slides', 'pptx'),
  kind('.doc', 'application/msword', 'word', 'doc'),
  kind('.xls', 'application/vnd.ms-excel', 'sheet', 'xls'),
  kind('.ppt', 'application/vnd.ms-powerpoint', 'slides', 'ppt'),
  kind('.wps', 'application/wps-office.wps', 'word', 'doc'),
  kind('.et', 'application/wps-office.et', 'sheet', 'xls'),
  kind('.dps', 'application/wps-office.dps', 'slides', 'ppt'),
  kind('.ofd', 'application/ofd', 'ofd', 'ofd'),
  kind('.txt', 'text/plain', 'text', 'text'),
  kind('.csv', 'text/csv', 'text', 'text'),
  kind('.zip', 'application/zip', 'archive', 'zip'),
  kind('.mp4', 'video/mp4', 'film', 'mp4'),
  kind('.webm', 'video/webm', 'film', 'webm'),
  kind('.mp3', 'audio/mpeg', 'sound', 'mp3'),
  kind('.m4a', 'audio/mp4', 'sound', 'm4a'),
  kind('.wav', 'audio/wav', 'sound', 'wav'),
];

/** Extensions that mean the same kind. */
const ALIASES: Readonly<Record<string, string>> = {
  '.jpeg': '.jpg',
  '.jpe': '.jpg',
  '.jfif': '.jpg',
  '.m4v': '.mp4',
};

/** The kind that an extension promises; undefined for those that the desk does not take. */
export const kindOfExtension = (extension: string): FileKind | undefined => {
  const known = ALIASES[extension] ?? extension;
  return FILE_KINDS.find((each) => each.extension === known);
};

export const kindOfMime = (mime: string): FileKind | undefined =>
  FILE_KINDS.find((each) => each.mime === mime);

export const isPictureMime = (mime: string | null | undefined): boolean =>
  kindOfMime(mime ?? '')?.family === 'picture';
