import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { CaseReview } from './review-types';

/** Which other documents change once this one is public, so that nobody signs without knowing. */
export const CaseEffects = ({ effects }: Pick<CaseReview, 'effects'>) => {
  const { formatMessage } = useIntl();
  if (effects.length === 0) return null;
  return (
    <Box background="warning100" padding={4} hasRadius data-testid="review-effects">
      <Typography tag="h2" variant="delta" textColor="warning700">
        {formatMessage({ id: 'review.effects' })}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {effects.map(({ documentId, how, on, title }) => (
          <Typography tag="li" key={`${how} ${documentId}`}>
            {on &&
              `${formatMessage({ id: 'review.effect.on' }, { on })}${formatMessage({ id: 'review.colon' })}`}
            {formatMessage(
              { id: `review.effect.${how}` },
              { title: `《${title || formatMessage({ id: 'review.untitled' })}》` },
            )}
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
