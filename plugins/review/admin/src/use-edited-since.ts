import { getFetchClient } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { CaseDiff } from './reviewing-api';
import { type Answer, toCode } from './to-refusal';

/** What the page of the newer case is told: that it was opened by a decision that came too late, and the words of it. */
export type EditedSince = { editedSince?: { reason: string } };

/** Where the text was changed since it was viewed: opens what is in review now, held against what this person had before them. */
export const useEditedSince = ({
  caseId,
  fingerprint,
}: {
  caseId: number;
  fingerprint: string;
}) => {
  const navigate = useNavigate();
  return async (answer: Answer, reason: string): Promise<void> => {
    if (toCode(answer) !== 'review.edited-since') return;
    // Not the query of the page: what it knows is from before. Without an answer the refusal itself stays to be read.
    const found = await getFetchClient()
      .get<CaseDiff>(`/review/cases/${caseId}/diff`)
      .catch(() => null);
    if (found === null) return;
    const state: EditedSince = { editedSince: { reason } };
    navigate(
      `/plugins/review/cases/${found.data.successor ?? caseId}?view=diff&against=${fingerprint}`,
      {
        state,
      },
    );
  };
};
