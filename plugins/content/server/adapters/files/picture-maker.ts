// Makes of an uploaded picture what is kept of it: upright, in sRGB, without metadata, in several sizes.
import path from 'node:path';

import sharp, { type ResizeOptions, type Sharp } from 'sharp';

import type { FileKind } from '../../core/files/file-kinds';
import type { FileRefusalCode } from '../../core/files/file-refusals';

/** Refused before anything is decoded: a hundred megapixels in 300 kB cost seconds of the processor. */
const MAX_PIXELS = 50_000_000;
/** Of all frames together. */
const MAX_ANIMATED_PIXELS = 100_000_000;
/** The longest edge that is kept; more than any screen of the portal shows. */
const MAX_EDGE = 3840;
const QUALITY = 85;

/** Widths of the smaller pictures, by the names that the media library knows. Never enlarged. */
const WIDTHS = { small: 480, medium: 960, large: 1600 } as const;
const THUMBNAIL = { width: 245, height: 156, fit: 'inside' } as const;

export type SizeName = keyof typeof WIDTHS | 'thumbnail';
export type MadePicture = { path: string; width: number; height: number; sizeBytes: number };
export type Picture = MadePicture & { sizes: (MadePicture & { name: SizeName })[] };
export type PictureOutcome = { picture: Picture } | { problem: FileRefusalCode };

/** Encodes as the kind says. A PNG of few colours stays one of few colours. */
const encode = (image: Sharp, { content }: FileKind, palette: boolean): Sharp => {
  if (content === 'jpeg') return image.jpeg({ quality: QUALITY });
  if (content === 'png') return image.png({ palette });
  return content === 'webp' ? image.webp({ quality: QUALITY }) : image.gif();
};

const write = async (image: Sharp, target: string): Promise<MadePicture> => {
  const { width, height, size, pageHeight } = await image.toFile(target);
  return { path: target, width, height: pageHeight ?? height, sizeBytes: size };
};

type Facts = { width: number; height: number; pages: number; palette: boolean };

const readFacts = async (file: string): Promise<Facts> => {
  const found = await sharp(file, { limitInputPixels: false }).metadata();
  const { width, height, pages = 1, pageHeight } = found;
  return {
    width,
    height: pageHeight ?? height,
    pages,
    palette: found.isPalette,
  };
};

const hasTooManyPixels = ({ width, height, pages }: Facts): boolean =>
  width * height > MAX_PIXELS || width * height * pages > Math.max(MAX_PIXELS, MAX_ANIMATED_PIXELS);

/** The smaller ones; of a moving picture only the still one for the library, because a smaller one would stand still. */
const makeSizes = async (
  made: MadePicture,
  { kind, facts, folder }: { kind: FileKind; facts: Facts; folder: string },
): Promise<Picture['sizes']> => {
  const wanted = facts.pages > 1 ? [] : Object.entries(WIDTHS).filter(([, w]) => w < made.width);
  const make = async (name: SizeName, options: ResizeOptions) => {
    const image = sharp(made.path).resize(options);
    const target = path.join(folder, `${name}${kind.extension}`);
    return { name, ...(await write(encode(image, kind, facts.palette), target)) };
  };
  return Promise.all([
    make('thumbnail', { ...THUMBNAIL, withoutEnlargement: true }),
    ...wanted.map(([name, width]) => make(name as SizeName, { width })),
  ]);
};

/** Decodes the whole picture once; whatever cannot be decoded, or only in part, is a broken picture. */
export const makePicture = async (
  file: string,
  kind: FileKind,
  folder: string,
): Promise<PictureOutcome> => {
  try {
    const facts = await readFacts(file);
    if (hasTooManyPixels(facts)) return { problem: 'too-many-pixels' };
    const isAnimated = facts.pages > 1;
    const image = sharp(file, {
      animated: isAnimated,
      failOn: 'error',
      limitInputPixels: MAX_ANIMATED_PIXELS,
    })
      .autoOrient()
      .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const target = path.join(folder, `picture${kind.extension}`);
    const made = await write(encode(image, kind, facts.palette), target);
    return { picture: { ...made, sizes: await makeSizes(made, { kind, facts, folder }) } };
  } catch (error) {
    if (isDiskFull(error)) throw Object.assign(error as Error, { code: 'ENOSPC' });
    return { problem: 'broken-picture' };
  }
};

/** What libvips says when the disk is full; not the picture's fault. */
const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && /no space left|ENOSPC/i.test(error.message);
