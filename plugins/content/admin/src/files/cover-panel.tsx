import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { COVER_SHAPES, type CoverShape } from '../../../../../src/contracts/cover';
import { toItemType } from '../../../../../src/contracts/item';
import { cropTo, type Point, type Size } from '../../../../../src/platform/files/crop';

/** What the form holds of a chosen cover. */
type Cover = Partial<Size> & { url?: string; mime?: string; focalPoint?: Point | null };

const SHAPES = Object.keys(COVER_SHAPES) as CoverShape[];
/** Both stand side by side in the panel, equally high. */
const HEIGHT_REM = 5.6;

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

const Preview = ({ cover, shape }: { cover: Required<Cover>; shape: CoverShape }) => {
  const { formatMessage } = useIntl();
  const { ratio } = COVER_SHAPES[shape];
  const cut = cropTo(cover, ratio, cover.focalPoint);
  const name = formatMessage({ id: `content.cover.${shape}` });
  return (
    <Box tag="figure" margin={0} data-testid={`cover-${shape}`}>
      <Box
        position="relative"
        overflow="hidden"
        hasRadius
        background="neutral150"
        style={{ height: `${HEIGHT_REM}rem`, aspectRatio: String(ratio) }}
      >
        <img
          src={cover.url}
          alt={name}
          style={{
            position: 'absolute',
            maxWidth: 'none',
            width: percent(cover.width, cut.width),
            height: percent(cover.height, cut.height),
            left: percent(-cut.left, cut.width),
            top: percent(-cut.top, cut.height),
          }}
        />
      </Box>
      <Typography tag="figcaption" variant="pi" textColor="neutral600">
        {name}
      </Typography>
    </Box>
  );
};

const isPicture = (cover: Cover | null | undefined): cover is Required<Cover> =>
  Boolean(cover?.url && cover.width && cover.height && cover.mime?.startsWith('image/'));

const Previews = () => {
  const { formatMessage } = useIntl();
  const cover = useForm('CoverPanel', (form) => (form.values as { cover?: Cover | null }).cover);
  if (!isPicture(cover)) {
    return (
      <Typography textColor="neutral600">{formatMessage({ id: 'content.cover.none' })}</Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        {SHAPES.map((shape) => (
          <Preview key={shape} cover={cover} shape={shape} />
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: cover.focalPoint ? 'content.cover.chosen' : 'content.cover.middle' })}
      </Typography>
    </Flex>
  );
};

/** Beside the editor: how WeChat will cut the cover, following the focal point that is set in the media library's dialog. */
export const CoverPanel = ({ model }: Pick<PanelComponentProps, 'model'>) => {
  const { formatMessage } = useIntl();
  if (!toItemType(model)) return null;
  return { title: formatMessage({ id: 'content.cover.title' }), content: <Previews /> };
};
