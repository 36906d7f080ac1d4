import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';

type Answer = { data?: unknown; error?: unknown };

/** Does something; answers whether it was done, and keeps why not, by field. */
export const useDeed = () => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const done = (answer: Answer, doneId: string): boolean => {
    const found = toProblems(answer, formatMessage({ id: 'accounts.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if (answer.error !== undefined) return false;
    toggleNotification({ type: 'success', message: formatMessage({ id: doneId }) });
    return true;
  };
  return { done, problems, forget: () => setProblems({}) };
};
