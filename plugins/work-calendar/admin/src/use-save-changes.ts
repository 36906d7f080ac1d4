import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import type { CalendarChange } from '../../../../src/contracts/work-calendar';
import { useSaveWorkCalendarMutation } from './calendar-api';

/** Saves the whole list and says how many deadlines moved; problems by the field's name, of the whole under ''. */
export const useSaveChanges = (version: number) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSaveWorkCalendarMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const run = async (changes: CalendarChange[]): Promise<boolean> => {
    const answer = await save({ changes, version });
    const found = toProblems(answer, formatMessage({ id: 'work-calendar.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if (!('data' in answer) || !answer.data) return false;
    const { moved } = answer.data;
    const message = formatMessage({ id: 'work-calendar.saved' }, { moved });
    toggleNotification({ type: 'success', message });
    return true;
  };
  return { run, problems, forget: () => setProblems({}), isLoading };
};
