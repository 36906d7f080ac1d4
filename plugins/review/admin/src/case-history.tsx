import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../src/admin/beijing-time';
import type { PastCase } from './review-types';

const PastCaseEntry = ({ past }: { past: PastCase }) => {
  const { formatMessage, locale } = useIntl();
  const line = (id: string, who: string, when: string) =>
    formatMessage({ id }, { who, when: formatInstant(when, locale) });
  return (
    <Box
      tag="li"
      paddingTop={2}
      paddingBottom={2}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      <Typography tag="p" fontWeight="semiBold">
        {formatMessage({ id: 'review.history.case' }, { caseId: past.caseId })}
        {past.end && ` · ${formatMessage({ id: `review.outcome.${past.end.outcome}` })}`}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {line('review.history.submitted', past.submittedByName, past.submittedAt)}
      </Typography>
      {past.decisions.map((decision) => (
        <Typography tag="p" variant="pi" textColor="neutral600" key={decision.stageIndex}>
          {locale === 'zh-Hans' ? decision.stageNameZh : decision.stageNameEn}：
          {formatMessage({ id: `review.verdict.${decision.verdict}` })}，
          {line('review.history.by', decision.decidedByName, decision.decidedAt)}
          {decision.reason && `（${decision.reason}）`}
        </Typography>
      ))}
      {past.end && past.end.outcome !== 'returned' && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: `review.outcome.${past.end.outcome}` })}：
          {line('review.history.by', past.end.endedByName, past.end.endedAt)}
          {past.end.reason && `（${past.end.reason}）`}
        </Typography>
      )}
    </Box>
  );
};

/** Earlier passages of an item through review, newest first. */
export const CaseHistory = ({ history }: { history: PastCase[] }) => {
  const { formatMessage } = useIntl();
  if (history.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" width="100%">
      <Typography tag="h3" variant="delta">
        {formatMessage({ id: 'review.history' })}
      </Typography>
      <ul>
        {history.map((past) => (
          <PastCaseEntry key={past.caseId} past={past} />
        ))}
      </ul>
    </Flex>
  );
};
