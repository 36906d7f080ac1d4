import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { SUPER_ADMIN } from '../../contracts/actor';
import type { NewPassword } from './password-shown';
import { useResetPasswordMutation, useSetActiveMutation } from './people-api';
import type { Person } from './people-types';
import { toProblems } from './to-problems';

type Deed = 'reset' | 'deactivate' | 'reactivate';

const AskFirst = ({
  deed,
  name,
  run,
}: {
  deed: Deed;
  name: string;
  run: () => Promise<boolean>;
}) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  const danger = deed === 'deactivate';
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button
          size="S"
          variant={danger ? 'danger-light' : 'tertiary'}
          data-testid={`person-${deed}`}
        >
          {formatMessage({ id: `people.${deed}` })}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{formatMessage({ id: `people.${deed}.title` }, { name })}</Dialog.Header>
        <Dialog.Body>
          <Typography>{formatMessage({ id: `people.${deed}.text` })}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: 'people.cancel' })}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant={danger ? 'danger' : 'default'}
            onClick={() => void run().then(() => setOpen(false))}
            data-testid={`person-${deed}-confirm`}
          >
            {formatMessage({ id: `people.${deed}` })}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};

type Props = {
  person: Person;
  onChange: () => void;
  onPassword: (shown: NewPassword) => void;
};

/** What may be done to an account; a super admin's is touched by another one alone, one's own by nobody here. */
export const PersonActions = ({ person, onChange, onPassword }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const user = useAuth('PersonActions', (auth) => auth.user);
  const [reset] = useResetPasswordMutation();
  const [setActive] = useSetActiveMutation();
  const { personId, name, email, active, roles } = person;

  const tell = (answer: { data?: unknown; error?: unknown }, done: string): boolean => {
    const problem = Object.values(toProblems(answer, formatMessage({ id: 'people.failed' })))[0];
    const message = problem ?? formatMessage({ id: done }, { name });
    toggleNotification({ type: problem ? 'danger' : 'success', message });
    return problem === undefined;
  };
  const resetNow = async () => {
    const answer = await reset(personId);
    if ('data' in answer && answer.data)
      onPassword({ name, email, password: answer.data.password });
    return 'data' in answer || tell(answer, '');
  };
  const setActiveNow = async (next: boolean) =>
    tell(
      await setActive({ personId, active: next }),
      next ? 'people.reactivate.done' : 'people.deactivate.done',
    );

  const isSuper = (codes: readonly { code: string }[] = []) =>
    codes.some(({ code }) => code === SUPER_ADMIN);
  if (isSuper(roles) && !isSuper(user?.roles)) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'people.super-admin-only' })}
      </Typography>
    );
  }
  const isSelf = user?.id === personId;
  return (
    <Flex gap={2} wrap="wrap">
      <Button size="S" variant="tertiary" onClick={onChange} data-testid="person-change">
        {formatMessage({ id: 'people.change' })}
      </Button>
      {!isSelf && active && <AskFirst deed="reset" name={name} run={resetNow} />}
      {!isSelf && active && (
        <AskFirst deed="deactivate" name={name} run={() => setActiveNow(false)} />
      )}
      {!active && <AskFirst deed="reactivate" name={name} run={() => setActiveNow(true)} />}
    </Flex>
  );
};
