import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useDecidedBy } from './decided-by';
import type { Decision } from './review-types';

export type Recallable = { approved: boolean; decisions: Decision[] };

/** What ends with a recall: the approval, where there is one, and the opinions that were given. */
export const RecallEnds = ({ approved, decisions }: Recallable) => {
  const { formatMessage, locale } = useIntl();
  const decidedBy = useDecidedBy();
  if (!approved && decisions.length === 0) return null;
  const nameOf = ({ stageNameZh, stageNameEn, ...decision }: Decision) =>
    formatMessage(
      { id: 'review.recall.opinion' },
      { stage: locale === 'zh-Hans' ? stageNameZh : stageNameEn, who: decidedBy(decision) },
    );
  return (
    <Box background="warning100" padding={3} hasRadius data-testid="review-recall-ends">
      {approved && (
        <Typography tag="p" fontWeight="semiBold" textColor="warning700">
          {formatMessage({ id: 'review.recall.approved' })}
        </Typography>
      )}
      {decisions.length > 0 && (
        <Typography tag="p">
          {formatMessage({ id: 'review.recall.opinions' })}
          {formatMessage({ id: 'review.colon' })}
          {decisions.map(nameOf).join(formatMessage({ id: 'review.comma' }))}
        </Typography>
      )}
    </Box>
  );
};
