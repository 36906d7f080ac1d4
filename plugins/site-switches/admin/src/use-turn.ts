import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type TurnArg, useTurnSwitchMutation } from './switches-api';

/** Turns a switch; answers whether it was done, else keeps why not, by field. */
export const useTurn = () => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [turn, { isLoading }] = useTurnSwitchMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const run = async (arg: TurnArg): Promise<boolean> => {
    const answer = await turn(arg);
    const found = toProblems(answer, formatMessage({ id: 'site-switches.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if ('error' in answer) return false;
    const how = `${arg.kind}.${arg.isOn ? 'on' : 'off'}`;
    const message = formatMessage({ id: `site-switches.done.${how}` });
    toggleNotification({ type: 'success', message });
    return true;
  };
  return { run, problems, forget: () => setProblems({}), isLoading };
};
