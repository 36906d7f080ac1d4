import { type IntlShape, useIntl } from 'react-intl';

import { whoWhen } from '../../../../src/admin/unbroken';
import { useDecidedBy } from './decided-by';
import { EventBox } from './event-box';
import type { Decision, Publication } from './review-types';

/** The work came back: from which stage, by whom, when, and why. */
export const ReturnedBox = ({ decision, canEdit }: { decision: Decision; canEdit: boolean }) => {
  const { formatMessage, locale } = useIntl();
  const decidedBy = useDecidedBy();
  const stage = locale === 'zh-Hans' ? decision.stageNameZh : decision.stageNameEn;
  return (
    <EventBox
      tone="warning"
      testId="review-returned"
      title={formatMessage({ id: 'review.returned.title' }, { stage })}
      by={formatMessage(
        { id: 'review.history.by' },
        whoWhen(decidedBy(decision), decision.decidedAt),
      )}
      reason={decision.reason}
      hint={canEdit ? formatMessage({ id: 'review.returned.hint' }) : null}
    />
  );
};

/** '撤稿', and what readers are told of why. */
export const toWithdrawalTitle = (
  formatMessage: IntlShape['formatMessage'],
  { withdrawalKind }: Publication,
): string => {
  const title = formatMessage({ id: 'review.published.withdrawal' });
  if (withdrawalKind === null) return title;
  const why = formatMessage({ id: `review.withdrawal.short.${withdrawalKind}` });
  return formatMessage({ id: 'review.withdrawal.title' }, { title, why });
};

/** What is public no more: who took it back, when, and why. */
export const WithdrawnBox = ({ withdrawal }: { withdrawal: Publication }) => {
  const { formatMessage } = useIntl();
  return (
    <EventBox
      tone="neutral"
      testId="review-withdrawn"
      title={toWithdrawalTitle(formatMessage, withdrawal)}
      by={formatMessage(
        { id: 'review.history.by' },
        whoWhen(withdrawal.publishedByName, withdrawal.publishedAt),
      )}
      reason={withdrawal.reason}
    />
  );
};
