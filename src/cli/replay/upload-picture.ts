import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { drawPicture } from '../corpus/pictures';

export type SampleFile = {
  name: string;
  mime: string;
  alternativeText?: string;
  caption?: string;
  /** What must stay in sight when a cover is cut, in per cent from the left and from above. */
  focalPoint?: { x: number; y: number };
  bytes: Buffer;
};

/** Takes a file through the media library's own upload, as an editor's would come. */
export const uploadFile = async (
  strapi: Core.Strapi,
  { name, mime, bytes, ...info }: SampleFile,
): Promise<{ id: number; documentId: string }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-file-'));
  try {
    const file = path.join(folder, `file${path.extname(name)}`);
    await writeFile(file, bytes);
    const [made] = (await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name, ...info } },
        files: { filepath: file, originalFilename: name, mimetype: mime, size: bytes.length },
      })) as { id: number; documentId: string }[];
    if (!made) throw new Error(`the file ${name} was not stored`);
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Draws picture `number` and uploads it. Answers its row id: Strapi's media fields take those. */
export const uploadPicture = async (strapi: Core.Strapi, number: number): Promise<number> =>
  (await uploadFile(strapi, await drawPicture(number))).id;
