import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { drawPicture } from '../corpus/pictures';

/**
 * Draws picture `number` and takes it through the media library's own upload, as an editor's file would come. Answers its
 * row id: Strapi's media fields take those.
 */
export const uploadPicture = async (strapi: Core.Strapi, number: number): Promise<number> => {
  const { name, mime, alternativeText, caption, bytes } = await drawPicture(number);
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-picture-'));
  try {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const [made] = (await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name, alternativeText, caption } },
        files: { filepath: file, originalFilename: name, mimetype: mime, size: bytes.length },
      })) as { id: number }[];
    if (!made) throw new Error(`picture ${number} was not stored`);
    return made.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
