import { Box, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { toEditView } from '../../../../src/contracts/edit-view';
import type { CaseReview } from './review-types';

type Props = Pick<CaseReview, 'effects'> & { own: CaseReview['item'] };

/** Which other documents change once this one is public, and what readers find there, so that nobody signs without knowing. */
export const CaseEffects = ({ effects, own }: Props) => {
  const { formatMessage } = useIntl();
  if (effects.length === 0) return null;
  return (
    <Box background="warning100" padding={4} hasRadius data-testid="review-effects">
      <Typography tag="h2" variant="delta" textColor="warning700">
        {formatMessage({ id: 'review.effects' })}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {effects.map(({ documentId, how, on, title }) => (
          <Box tag="li" key={`${how} ${documentId}`} paddingBottom={1}>
            <Typography tag="p">
              {on &&
                `${formatMessage({ id: 'review.effect.on' }, { on })}${formatMessage({ id: 'review.colon' })}`}
              {formatMessage(
                { id: `review.effect.${how}` },
                { title: `《${title || formatMessage({ id: 'review.untitled' })}》` },
              )}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral700">
              {formatMessage(
                { id: 'review.effect.page' },
                { validity: formatMessage({ id: `review.effect.page.${how}` }) },
              )}
            </Typography>
            <Link
              tag={RouterLink}
              to={toEditView({ type: 'normative-document', documentId, locale: own.locale })}
            >
              {formatMessage({ id: 'review.effect.open' })}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
