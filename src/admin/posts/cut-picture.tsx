import { Box } from '@strapi/design-system';
import type { CSSProperties } from 'react';

import { cropTo } from '../../platform/files/crop';
import type { ShownPicture } from './shown-picture';

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
