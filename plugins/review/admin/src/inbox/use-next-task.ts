import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useLazyCaseReviewQuery } from '../review-api';
import { useLazyInboxQuery } from './inbox-api';
import { lastInbox } from './use-address';

const KEY = 'gongkai.review.next';
const INBOX = '/plugins/review';

/** Whether the next task opens by itself once one is decided; kept in this browser. */
export const useOpensNext = () => {
  const [opens, setOpens] = useState(() => localStorage.getItem(KEY) !== 'no');
  return {
    opens,
    setOpens: (next: boolean) => {
      localStorage.setItem(KEY, next ? 'yes' : 'no');
      setOpens(next);
    },
  };
};

/**
 * Goes on after a decision: to another of the same bundle on which this person decides, else to the task that has waited
 * longest of those they looked for, or back to the list.
 */
export const useGoOn = (opens: boolean) => {
  const navigate = useNavigate();
  const [ask] = useLazyInboxQuery();
  const [askCase] = useLazyCaseReviewQuery();
  return async (doneCaseId: number, partners: readonly number[] = []): Promise<void> => {
    const { search, filter } = lastInbox();
    if (!opens) return navigate(INBOX + search);
    for (const partner of partners) {
      const { may } = (await askCase(String(partner))).data ?? {};
      if (may?.decide || may?.comment) return navigate(`${INBOX}/cases/${partner}`);
    }
    const { data } = await ask({ list: 'mine', page: '1', pageSize: '20', ...filter });
    const next = data?.results.find(({ caseId, mine }) => mine && caseId !== doneCaseId);
    return navigate(next ? `${INBOX}/cases/${next.caseId}` : INBOX + search);
  };
};
