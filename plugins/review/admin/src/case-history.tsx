import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { Unbroken, whoWhen } from '../../../../src/admin/unbroken';
import { SubjectBadge } from './acts/act-box';
import { useDecidedBy } from './decided-by';
import { type HistoryEntry, toHistoryEntries } from './history-entries';
import { toWithdrawalTitle } from './item-events';
import type { ItemReview, PastCase, Publication } from './review-types';

const Entry = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <Box
    tag="li"
    paddingTop={2}
    paddingBottom={2}
    borderColor="neutral150"
    borderStyle="solid"
    borderWidth="0 0 1px 0"
  >
    <Typography tag="p" fontWeight="semiBold">
      {title}
    </Typography>
    {children}
  </Box>
);

/** What, by whom and when; the reason below. */
const Line = ({ what, who, when, reason }: Record<'what' | 'who' | 'when' | 'reason', string>) => {
  const { formatMessage } = useIntl();
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {what}
      {formatMessage({ id: 'review.colon' })}
      {formatMessage({ id: 'review.history.by' }, whoWhen(who, when))}
      {reason && (
        <>
          <br />
          {formatMessage({ id: 'review.reason.label' })}
          {reason}
        </>
      )}
    </Typography>
  );
};

type CaseProps = { past: PastCase; published: Publication | null };

/** How a case ended, a publication by its kind. */
export const useOutcome = () => {
  const { formatMessage } = useIntl();
  return ({ past: { end, subject }, published }: CaseProps): string =>
    end === null
      ? ''
      : formatMessage({
          id: published
            ? `review.published.${published.kind}`
            : `review.outcome.${end.outcome}${subject === 'publication' ? '' : `.${subject}`}`,
        });
};

const CaseEntry = ({ past, published }: CaseProps) => {
  const { formatMessage, locale } = useIntl();
  const decidedBy = useDecidedBy();
  const outcome = useOutcome()({ past, published });
  const { end } = past;
  return (
    <Entry
      title={
        <>
          <Unbroken>
            {formatMessage({ id: 'review.history.case' }, { caseId: past.caseId })}
          </Unbroken>{' '}
          <SubjectBadge subject={past.subject} urgent={past.formalWorkflowId !== null} />{' '}
          <Unbroken>· {outcome}</Unbroken>
        </>
      }
    >
      <Line
        what={formatMessage({ id: 'review.history.submission' })}
        who={past.submittedByName}
        when={past.submittedAt}
        reason=""
      />
      {past.decisions.map((decision) => {
        const isZh = locale === 'zh-Hans';
        const department = isZh ? decision.departmentNameZh : decision.departmentNameEn;
        const name = isZh ? decision.stageNameZh : decision.stageNameEn;
        const stage = department ? `${name} · ${department} · ` : name;
        const verdict = formatMessage({ id: `review.verdict.${decision.verdict}` });
        return (
          <Line
            key={decision.decidedAt + decision.decidedByName}
            what={formatMessage({ id: 'review.history.decision' }, { stage, verdict })}
            who={decidedBy(decision)}
            when={decision.decidedAt}
            reason={decision.reason}
          />
        );
      })}
      {end && end.outcome !== 'returned' && (
        <Line what={outcome} who={end.endedByName} when={end.endedAt} reason={end.reason} />
      )}
    </Entry>
  );
};

const PublicationEntry = ({ publication }: { publication: Publication }) => {
  const { formatMessage } = useIntl();
  const kind =
    publication.kind === 'withdrawal'
      ? toWithdrawalTitle(formatMessage, publication)
      : formatMessage({ id: `review.published.${publication.kind}` });
  return (
    <Entry title={kind}>
      <Line
        what={kind}
        who={publication.publishedByName}
        when={publication.publishedAt}
        reason={publication.reason ?? ''}
      />
    </Entry>
  );
};

const toEntry = (entry: HistoryEntry) =>
  entry.kind === 'case' ? (
    <CaseEntry key={`case ${entry.past.caseId}`} {...entry} />
  ) : (
    <PublicationEntry key={`publication ${entry.publication.publicationId}`} {...entry} />
  );

/** Earlier passages of an item through review and its withdrawals, newest first. */
export const CaseHistory = (review: Pick<ItemReview, 'history' | 'publications'>) => {
  const { formatMessage } = useIntl();
  const entries = toHistoryEntries(review);
  if (entries.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" width="100%" data-testid="review-history">
      <Typography tag="h3" variant="delta">
        {formatMessage({ id: 'review.history' })}
      </Typography>
      <ul>{entries.map(toEntry)}</ul>
    </Flex>
  );
};
