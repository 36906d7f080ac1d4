import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { formatInstant } from './format-instant';
import type { OpenCase } from './review-types';

type Props = { open: Pick<OpenCase, 'stages' | 'stageIndex' | 'approved' | 'decisions'> };

/** The stages of a case, which are done by whom, and where it stands. */
export const StageTrack = ({ open }: Props) => {
  const { formatMessage, locale } = useIntl();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2} width="100%">
      {open.stages.map((stage, index) => {
        const decision = open.decisions.find(({ stageIndex }) => stageIndex === index);
        const current = !open.approved && index === open.stageIndex;
        return (
          <Flex tag="li" key={stage.key} gap={2} alignItems="flex-start">
            {decision ? (
              <CheckCircle fill="success600" aria-hidden />
            ) : (
              <Clock fill={current ? 'warning600' : 'neutral400'} aria-hidden />
            )}
            <Flex direction="column" alignItems="flex-start">
              <Typography fontWeight={current ? 'bold' : 'regular'}>
                {locale === 'zh-Hans' ? stage.nameZh : stage.nameEn}
                {current && `（${formatMessage({ id: 'review.stage.current' })}）`}
              </Typography>
              {decision && (
                <Typography variant="pi" textColor="neutral600">
                  {decision.decidedByName} · {formatInstant(decision.decidedAt, locale)}
                  {decision.reason && ` · ${decision.reason}`}
                </Typography>
              )}
            </Flex>
          </Flex>
        );
      })}
    </Flex>
  );
};
