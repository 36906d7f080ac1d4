import { Box } from '@strapi/design-system';
import type { CSSProperties } from 'react';

import { cropTo, type Point, type Size } from '../../../../../src/platform/files/crop';

/** What the form holds of a chosen picture. */
export type ShownPicture = Size & { url: string; mime: string; focalPoint?: Point | null };

export const isShownPicture = (chosen: unknown): chosen is ShownPicture => {
  const { url, width, height, mime } = (chosen ?? {}) as Partial<ShownPicture>;
  return Boolean(url && width && height && mime?.startsWith('image/'));
};

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

type Props = { picture: ShownPicture; ratio: number; alt: string; style?: CSSProperties };

/** A picture cut to a shape around its focal point, as large as `style` says. */
export const CutPicture = ({ picture, ratio, alt, style }: Props) => {
  const cut = cropTo(picture, ratio, picture.focalPoint);
  return (
    <Box
      position="relative"
      overflow="hidden"
      hasRadius
      background="neutral150"
      style={{ aspectRatio: String(ratio), ...style }}
    >
      <img
        src={picture.url}
        alt={alt}
        style={{
          position: 'absolute',
          maxWidth: 'none',
          width: percent(picture.width, cut.width),
          height: percent(picture.height, cut.height),
          left: percent(-cut.left, cut.width),
          top: percent(-cut.top, cut.height),
        }}
      />
    </Box>
  );
};
