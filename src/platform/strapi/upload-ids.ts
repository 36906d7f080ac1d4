/** Members of the media library's requests that name a file or a folder. */
const NAMES = new Set(['id', 'parent', 'folder', 'destinationFolderId', 'fileIds', 'folderIds']);

/** Rows are numbered with an int of PostgreSQL. */
const LARGEST = 2 ** 31 - 1;

const isId = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return true;
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) && Number(number) > 0 && Number(number) <= LARGEST;
};

/** What comes with a file is JSON in a text; one that is none is judged where it is read. */
const toFileInfo = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined; // the reader's to refuse
  }
};

/** Whether every file and folder that a request to the media library names could be one. */
export const holdsUploadIds = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(holdsUploadIds);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, part]) => {
    if (NAMES.has(name)) return [part].flat().every(isId);
    return holdsUploadIds(name === 'fileInfo' ? [part].flat().map(toFileInfo) : part);
  });
};
