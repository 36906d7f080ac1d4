import sharp from 'sharp';

import type { WordImage } from '../../core/docx/to-word-html';

/** Enough for print across the page. */
const WIDEST_PX = 1400;

/** A stored picture as Word shows it: JPEG, or PNG where it has parts that one can see through. null: not readable. */
export const toWordImage = async (file: string): Promise<WordImage | null> => {
  try {
    const image = sharp(file).resize({ width: WIDEST_PX, withoutEnlargement: true });
    const { hasAlpha } = await sharp(file).metadata();
    const { data, info } = await (hasAlpha ? image.png() : image.jpeg({ quality: 85 })).toBuffer({
      resolveWithObject: true,
    });
    const dataUri = `data:image/${info.format};base64,${data.toString('base64')}`;
    return { dataUri, width: info.width, height: info.height };
  } catch {
    // A Word file without one picture is better than none.
    return null;
  }
};
