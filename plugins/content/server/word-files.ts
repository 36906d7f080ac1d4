// Pictures of Word files in the media library.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { toWordImage } from './adapters/docx/word-image';
import type { WordImage } from './core/docx/to-word-html';
import type { PrivateFiles } from './private-files';
import type { WordPicture } from './use-cases/import-docx';

/** Kinds that the media library takes, by what Word calls them. */
const EXTENSIONS: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
};

type Uploads = {
  upload(input: object, options: object): Promise<{ documentId: string }[]>;
};
type FileRow = {
  documentId: string;
  mime: string;
  ext: string | null;
  provider_metadata: { sha256?: string } | null;
};

const upload = async (strapi: Core.Strapi, bytes: Uint8Array, file: object, filepath: string) => {
  const service = strapi.plugin('upload').service('upload') as Uploads;
  const user = (strapi.requestContext.get() as { state?: { user?: object } } | undefined)?.state
    ?.user;
  await writeFile(filepath, bytes);
  const [stored] = await service.upload({ data: { fileInfo: {} }, files: file }, { user });
  return stored?.documentId ?? null;
};

/** Goes the way of every upload, so it is looked at like one; null where it is refused. */
const storePicture = async (
  strapi: Core.Strapi,
  { bytes, mime }: WordPicture,
  name: string,
): Promise<string | null> => {
  const extension = EXTENSIONS[mime];
  if (!extension) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-word-'));
  try {
    const filepath = path.join(folder, `picture${extension}`);
    const file = {
      filepath,
      originalFilename: `${name}${extension}`,
      mimetype: mime,
      size: bytes.length,
    };
    return await upload(strapi, bytes, file, filepath);
  } catch (error) {
    // Refused: broken, too large, not what it says. The text comes without it, and the report counts it.
    if (error instanceof errors.ApplicationError) return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const readImages = async (
  strapi: Core.Strapi,
  fileIds: readonly string[],
): Promise<Map<string, WordImage>> => {
  const { store } = strapi.get('gongkai.private-files') as PrivateFiles;
  const rows = (await strapi.db.query('plugin::upload.file').findMany({
    where: { documentId: { $in: [...fileIds] }, mime: { $startsWith: 'image/' } },
  })) as FileRow[];
  const images = new Map<string, WordImage>();
  for (const { documentId, ext, provider_metadata } of rows) {
    const sha256 = provider_metadata?.sha256;
    const image = sha256 && (await toWordImage(store.pathOf(sha256, (ext ?? '').toLowerCase())));
    if (image) images.set(documentId, image);
  }
  return images;
};

export const createWordFiles = (strapi: Core.Strapi) => ({
  storePicture: (picture: WordPicture, name: string) => storePicture(strapi, picture, name),
  readImages: (fileIds: readonly string[]) => readImages(strapi, fileIds),
});
