import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { CutPicture } from '../../../../../src/admin/posts/cut-picture';
import { isShownPicture, type ShownPicture } from '../../../../../src/admin/posts/shown-picture';
import { COVER_SHAPES, type CoverShape } from '../../../../../src/contracts/cover';
import { toItemType } from '../../../../../src/contracts/item';

const SHAPES = Object.keys(COVER_SHAPES) as CoverShape[];
/** Both stand side by side in the panel, equally high. */
const HEIGHT_REM = 5.6;

const Preview = ({ cover, shape }: { cover: ShownPicture; shape: CoverShape }) => {
  const { formatMessage } = useIntl();
  const name = formatMessage({ id: `content.cover.${shape}` });
  return (
    <Box tag="figure" margin={0} data-testid={`cover-${shape}`}>
      <CutPicture
        picture={cover}
        ratio={COVER_SHAPES[shape].ratio}
        alt={name}
        style={{ height: `${HEIGHT_REM}rem` }}
      />
      <Typography tag="figcaption" variant="pi" textColor="neutral600">
        {name}
      </Typography>
    </Box>
  );
};

const Previews = () => {
  const { formatMessage } = useIntl();
  const cover = useForm('CoverPanel', (form) => (form.values as { cover?: unknown }).cover);
  if (!isShownPicture(cover)) {
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
