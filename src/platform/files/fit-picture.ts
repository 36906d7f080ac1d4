// Makes a picture fit for a service that takes certain kinds up to a size.
import sharp from 'sharp';

export type Fit = { mostBytes: number; widest: number; kinds: readonly string[] };
export type Fitted = { bytes: Uint8Array; extension: '.jpg' | '.png' | '.gif' };

const EXTENSIONS: Record<string, Fitted['extension']> = {
  ...{ jpeg: '.jpg', png: '.png', gif: '.gif' },
};
const QUALITIES = [85, 70, 50] as const;
const NARROWER = [1, 0.7, 0.45] as const;

/** As it is where it fits; else a JPEG, smaller until it fits. null: no picture, or none that can be made fit. */
export const fitPicture = async (
  bytes: Uint8Array,
  { mostBytes, widest, kinds }: Fit,
): Promise<Fitted | null> => {
  try {
    const { format, width } = await sharp(bytes).metadata();
    const extension = EXTENSIONS[format];
    if (extension && kinds.includes(format) && bytes.length <= mostBytes) {
      return { bytes, extension };
    }
    for (const [index, quality] of QUALITIES.entries()) {
      const to = Math.round(Math.min(width, widest) * (NARROWER[index] ?? 1));
      const made = await sharp(bytes)
        .rotate()
        .resize({ width: Math.max(to, 1), withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality })
        .toBuffer();
      if (made.length <= mostBytes) return { bytes: made, extension: '.jpg' };
    }
    return null;
  } catch {
    // Not a picture that sharp reads: the person who put it there is told, by its name.
    return null;
  }
};
