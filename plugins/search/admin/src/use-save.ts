import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type Kept, type Saved, useSavePortalSearchMutation } from './search-api';

/** Saves synonyms and best bets, of which `change` says what is other; problems by the field's name. */
export const useSave = ({ version, synonyms, bestBets }: Saved) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSavePortalSearchMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const run = async (change: Partial<Kept>): Promise<boolean> => {
    const answer = await save({ synonyms, bestBets, version, ...change });
    const found = toProblems(answer, formatMessage({ id: 'search.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if (!('data' in answer) || !answer.data) return false;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'search.saved' }) });
    return true;
  };
  return { run, problems, forget: () => setProblems({}), isLoading };
};

/** '环评、环境影响评价' as words; a space parts them only where words of letters may not have one. */
export const toWords = (text: string): string[] =>
  text
    .split(/[,，、;；\n]|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
