// Files of the old site in the media library: through its own upload, so inspected and treated like an editor's; each once.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import {
  addImportedFile,
  type ImportedFile,
  readImportedFiles,
} from '../../../plugins/channels/server/adapters/import-store';
import type { Database } from '../../platform/sql/sql';
import { toMimeType } from '../../portal/static-file';
import type { PageFiles } from './check-files';

type Found = PageFiles['found'] extends Map<string, infer One> ? One : never;

const hashOf = async (found: Found): Promise<string> => {
  const hash = createHash('sha256');
  if (found.kind === 'data') return hash.update(found.bytes).digest('hex');
  for await (const chunk of createReadStream(found.file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

type UploadService = {
  upload(input: object): Promise<{ id: number; documentId: string }[]>;
};

const upload = async (strapi: Core.Strapi, file: string, alternativeText: string) => {
  const name = path.basename(file);
  const { size } = await stat(file);
  const service = strapi.plugin('upload').service('upload') as UploadService;
  const [made] = await service.upload({
    data: { fileInfo: { name, alternativeText, caption: '' } },
    files: { filepath: file, originalFilename: name, mimetype: toMimeType(file), size },
  });
  if (!made) throw new Error(`import.file-not-stored: ${name}`);
  return { fileId: made.documentId, rowId: made.id };
};

/** A picture written into a page lies nowhere: it is put into a folder for the time of the upload. */
const withFile = async <T>(found: Found, work: (file: string) => Promise<T>): Promise<T> => {
  if (found.kind === 'file') return work(found.file);
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-import-'));
  try {
    const file = path.join(folder, `picture${found.extension}`);
    await writeFile(file, found.bytes);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Keeps a file of the batch, or answers what was kept of the same bytes before, in this run or an earlier one. */
export type KeepFile = (found: Found, alternativeText: string) => Promise<ImportedFile>;

export const openFileKeeper = async (
  strapi: Core.Strapi,
  database: Database,
  batchId: number,
): Promise<KeepFile> => {
  const kept = new Map<string, Promise<ImportedFile>>();
  for (const [sha256, file] of await readImportedFiles(database.sql, batchId)) {
    kept.set(sha256, Promise.resolve(file));
  }
  /** Row of the library and row of the batch in one transaction: a kill leaves both or neither. */
  const keep = (found: Found, sha256: string, alternativeText: string) =>
    withFile(found, (file) =>
      database.transact(async (sql) => {
        const made = await upload(strapi, file, alternativeText);
        await addImportedFile(sql, batchId, sha256, made);
        return made;
      }),
    );
  return async (found, alternativeText) => {
    const sha256 = await hashOf(found);
    const before = kept.get(sha256);
    if (before) return before;
    const made = keep(found, sha256, alternativeText);
    kept.set(sha256, made);
    // What failed is tried again by the next page that shows it, and told there.
    made.catch(() => kept.delete(sha256));
    return made;
  };
};
