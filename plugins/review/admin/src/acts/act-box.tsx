// What a case is about where it is not a plain publication: which act, why, and what deciding brings about.
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { CaseSubject } from '../../../../../src/contracts/case-subject';
import type { CaseAct } from '../review-types';

type Tagged = { subject: CaseSubject; urgent: boolean };

/** Beside a title in lists: what a task is about; nothing for a plain publication. */
export const SubjectBadge = ({ subject, urgent }: Tagged) => {
  const { formatMessage } = useIntl();
  if (subject === 'publication' && !urgent) return null;
  const id = subject === 'publication' ? 'review.urgent' : `review.subject.${subject}`;
  return (
    <Badge backgroundColor="warning100" textColor="warning700" data-testid="review-subject">
      {formatMessage({ id })}
    </Badge>
  );
};

const Line = ({ text }: { text: string }) => (
  <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
    {text}
  </Typography>
);

/** Above the stages of a case. */
export const ActBox = ({ act, marginBottom }: { act: CaseAct; marginBottom?: 5 }) => {
  const { formatMessage } = useIntl();
  const { subject, cause, withdrawalKind, mergedInto, allLanguages, formalWorkflowId } = act;
  const urgent = formalWorkflowId !== null;
  if (subject === 'publication' && !urgent) return null;
  const what = subject === 'publication' ? 'urgent' : subject;
  const kind = withdrawalKind && formatMessage({ id: `review.withdrawal.kind.${withdrawalKind}` });
  return (
    <Box
      background="warning100"
      borderColor="warning200"
      padding={4}
      marginBottom={marginBottom}
      hasRadius
      data-testid="review-act"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="h2" variant="delta" textColor="warning700">
          {formatMessage({
            id: subject === 'publication' ? 'review.urgent' : `review.subject.${subject}`,
          })}
        </Typography>
        <Typography tag="p">{formatMessage({ id: `review.act.${what}` })}</Typography>
        {cause && (
          <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            <strong>
              {formatMessage({ id: 'review.act.cause' })}
              {formatMessage({ id: 'review.colon' })}
            </strong>
            {cause}
          </Typography>
        )}
        {kind && <Line text={formatMessage({ id: 'review.act.readers' }, { kind })} />}
        {mergedInto && (
          <Line text={formatMessage({ id: 'review.act.merged' }, { address: mergedInto })} />
        )}
        {allLanguages && <Line text={formatMessage({ id: 'review.act.all-languages' })} />}
      </Flex>
    </Box>
  );
};
