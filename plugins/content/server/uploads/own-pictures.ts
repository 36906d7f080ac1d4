import { createReadStream } from 'node:fs';
import path from 'node:path';

import type { Picture, SizeName } from '../adapters/files/picture-maker';
import { isPictureMime } from '../core/files/file-kinds';

/** A file on its way through Strapi's upload service. */
type PassingFile = {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  filepath?: string;
} & Record<string, unknown>;

/** Pictures already made, by where their bytes lie; and by the object that passes, once the path is taken off it. */
const byPath = new Map<string, Picture>();
const byFile = new WeakMap<object, Picture>();

/** Hands a made picture on to what Strapi's service will ask for when this file passes. */
export const keepPicture = (file: string, picture: Picture): void => {
  byPath.set(file, picture);
};

/** Forgets what was not asked for, because the upload failed first. */
export const forgetPictures = (folder: string): void => {
  for (const file of byPath.keys()) if (file.startsWith(folder)) byPath.delete(file);
};

const kilobytes = (bytes: number) => Math.round((bytes / 1000) * 100) / 100;

const toFormat = (file: PassingFile, name: SizeName, picture: Picture) => {
  const size = picture.sizes.find((each) => each.name === name);
  if (!size) return null;
  return {
    name: `${name}_${file.name}`,
    hash: `${name}_${file.hash}`,
    ext: file.ext,
    mime: file.mime,
    width: size.width,
    height: size.height,
    size: kilobytes(size.sizeBytes),
    sizeInBytes: size.sizeBytes,
    filepath: size.path,
    path: null,
    getStream: () => createReadStream(size.path),
  };
};

const pictureOf = (file: PassingFile): Picture => {
  const picture = byFile.get(file);
  if (!picture) throw new Error(`files.not-inspected: ${path.basename(file.name)}`);
  return picture;
};

/**
 * In place of Strapi's picture work: ours is done before anything is stored (uploads/take-uploads.ts), so that a picture is
 * decoded once, and here it is only handed out.
 */
export const makeOwnPictures = (service: Record<string, unknown>) => ({
  ...service,
  isImage: (file: PassingFile) => Promise.resolve(isPictureMime(file.mime)),
  isFaultyImage: () => Promise.resolve(false),
  isOptimizableImage: () => Promise.resolve(true),
  isResizableImage: () => Promise.resolve(true),
  optimize: (file: PassingFile) => {
    const picture = byPath.get(file.filepath ?? '');
    if (!picture) throw new Error(`files.not-inspected: ${path.basename(file.name)}`);
    byPath.delete(file.filepath ?? '');
    const { width, height, sizeBytes } = picture;
    const kept = { ...file, width, height, size: kilobytes(sizeBytes), sizeInBytes: sizeBytes };
    byFile.set(kept, picture);
    return Promise.resolve(kept);
  },
  getDimensions: (file: PassingFile) => {
    const { width, height } = pictureOf(file);
    return Promise.resolve({ width, height });
  },
  generateThumbnail: (file: PassingFile) =>
    Promise.resolve(toFormat(file, 'thumbnail', pictureOf(file))),
  generateResponsiveFormats: (file: PassingFile) =>
    Promise.resolve(
      (['small', 'medium', 'large'] as const).flatMap((key) => {
        const format = toFormat(file, key, pictureOf(file));
        return format ? [{ key, file: format }] : [];
      }),
    ),
});
