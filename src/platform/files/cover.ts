// Cuts a picture to a shape, for networks that want covers of their own.
import sharp from 'sharp';

import { cropTo, type Point } from './crop';

export type CoverOptions = {
  /** Width : height. */
  ratio: number;
  /** Never enlarged beyond the picture. */
  maxWidth: number;
  focalPoint: Point | null;
};

/** The JPEG that a network is given: cut around the focal point, what is see-through on white. */
export async function makeCover(
  picture: string | Uint8Array,
  { ratio, maxWidth, focalPoint }: CoverOptions,
): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const cut = cropTo({ width, height }, ratio, focalPoint);
  return sharp(picture)
    .extract(cut)
    .resize({ width: Math.min(cut.width, maxWidth) })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer();
}
