import { Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, CheckCircle, Clock } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { useBrackets } from '../../../../src/admin/use-brackets';
import type { Decision, Stage } from './review-types';

const ICON = { flex: 'none', marginTop: '0.2rem' } as const;

type Props = {
  stages: Stage[];
  decisions: Decision[];
  /** null where the case no longer waits at a stage. */
  currentIndex: number | null;
};

/** The stages of a case, which are done by whom, and where it stands. */
export const StageTrack = ({ stages, decisions, currentIndex }: Props) => {
  const { formatMessage, locale } = useIntl();
  const inBrackets = useBrackets();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2} width="100%">
      {stages.map((stage, index) => {
        const decision = decisions.find(({ stageIndex }) => stageIndex === index);
        const current = index === currentIndex;
        return (
          <Flex tag="li" key={stage.key} gap={2} alignItems="flex-start">
            {decision?.verdict === 'return' ? (
              <ArrowLeft style={ICON} fill="danger600" aria-hidden />
            ) : decision ? (
              <CheckCircle style={ICON} fill="success600" aria-hidden />
            ) : (
              <Clock style={ICON} fill={current ? 'warning600' : 'neutral400'} aria-hidden />
            )}
            <Flex direction="column" alignItems="flex-start">
              <Typography fontWeight={current ? 'bold' : 'regular'}>
                {locale === 'zh-Hans' ? stage.nameZh : stage.nameEn}
                {current && inBrackets(formatMessage({ id: 'review.stage.current' }))}
              </Typography>
              {decision && (
                <Typography variant="pi" textColor="neutral600">
                  {formatMessage({ id: `review.verdict.${decision.verdict}` })} ·{' '}
                  {decision.decidedByName} · <Instant iso={decision.decidedAt} />
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
