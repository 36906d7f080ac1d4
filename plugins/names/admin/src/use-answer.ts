import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { NameProposal } from '../../../../src/admin/named-api';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type Answer, useAnswerNamesMutation } from './names-api';

/** Answers a proposal and says so; `problem`: why it was not done. */
export const useAnswer = (proposal: NameProposal, how: Answer) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [answer, { isLoading }] = useAnswerNamesMutation();
  const [problem, setProblem] = useState<string | undefined>();
  const run = async (reason = ''): Promise<boolean> => {
    const result = await answer({ proposal, how, reason });
    const found = toProblems(result, formatMessage({ id: 'names.failed' }));
    const text = Object.values(found)[0];
    setProblem(text === undefined ? undefined : said(text));
    if ('error' in result) return false;
    toggleNotification({ type: 'success', message: formatMessage({ id: `names.${how}.done` }) });
    return true;
  };
  return { run, problem, forget: () => setProblem(undefined), isLoading };
};
