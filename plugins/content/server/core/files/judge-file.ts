import { cleanName, extensionOf, toFileName } from './clean-file-name';
import { type Content, FILE_KINDS, type FileKind, kindOfExtension } from './file-kinds';
import { type FileRefusal, refuseFile } from './file-refusals';

export type Judged = { ok: true; kind: FileKind; name: string } | FileRefusal;

/** Extensions refused at once, with the content that they would be: the bytes need not be read. */
const NEVER: Readonly<Record<string, Content>> = {
  '.svg': 'svg',
  '.svgz': 'svg',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mhtml': 'html',
  '.xml': 'xml',
  '.heic': 'heic',
  '.heif': 'heic',
  '.avif': 'avif',
  '.bmp': 'bmp',
  '.tif': 'tiff',
  '.tiff': 'tiff',
  '.mov': 'mov',
  '.mkv': 'mkv',
  '.rar': 'rar',
  '.7z': '7z',
  '.gz': 'gzip',
  '.rtf': 'rtf',
  '.docm': 'macro-office',
  '.xlsm': 'macro-office',
  '.pptm': 'macro-office',
};

/** What the name alone says: a refusal, or nothing where the bytes decide. */
export const judgeName = (given: string): FileRefusal | undefined => {
  const name = cleanName(given);
  const extension = extensionOf(name);
  if (extension === '') return refuseFile('no-extension', name);
  const never = NEVER[extension];
  if (never) return refuseFile('not-taken', name, never);
  return kindOfExtension(extension) ? undefined : refuseFile('extension-not-taken', name);
};

/** Contents that are refused whatever the name says. */
const REFUSED: readonly Content[] = ['empty', 'locked-office', 'macro-office'];

/**
 * Whether a file may be stored, by its bytes. A wrong extension of the same family (a PNG named .jpg) is mended; bytes of
 * another family than the name promises are a disguise and refused.
 */
export const judgeFile = (given: string, content: Content): Judged => {
  const byName = judgeName(given);
  if (byName) return byName;
  const name = cleanName(given);
  const promised = kindOfExtension(extensionOf(name)) as FileKind;
  if (REFUSED.includes(content)) return refuseFile('not-taken', name, content);
  const isArchived =
    promised.content === 'zip' && ['docx', 'xlsx', 'pptx', 'ofd'].includes(content);
  if (promised.content === content || isArchived) {
    return { ok: true, kind: promised, name: toFileName(name, promised.extension) };
  }
  const meant = FILE_KINDS.find((kind) => kind.content === content);
  if (meant && meant.family === promised.family) {
    return { ok: true, kind: meant, name: toFileName(name, meant.extension) };
  }
  return refuseFile('disguised', name, content);
};
