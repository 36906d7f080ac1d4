import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import type { Answer } from './names-api';
import { type SiteProposal, useAnswerSiteFactsMutation } from './site-api';

/** Answers a proposal and says so; `problem`: why it was not done. */
export const useSiteAnswer = ({ proposalId }: SiteProposal, how: Answer) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [answer, { isLoading }] = useAnswerSiteFactsMutation();
  const [problem, setProblem] = useState<string | undefined>();
  const run = async (reason = ''): Promise<boolean> => {
    const result = await answer({ proposalId, how, reason });
    const text = Object.values(toProblems(result, formatMessage({ id: 'names.failed' })))[0];
    setProblem(text === undefined ? undefined : said(text));
    if ('error' in result) return false;
    const message = formatMessage({ id: `names.site.${how}.done` });
    toggleNotification({ type: 'success', message });
    return true;
  };
  return { run, problem, forget: () => setProblem(undefined), isLoading };
};
