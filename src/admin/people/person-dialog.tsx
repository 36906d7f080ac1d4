import { Button, Modal } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { SUPER_ADMIN } from '../../contracts/actor';
import type { NewPassword } from './password-shown';
import { useChangePersonMutation, useCreatePersonMutation } from './people-api';
import type { Choices, Person, PersonForm } from './people-types';
import { PersonFields } from './person-fields';
import { toProblems } from './to-problems';

type Props = {
  /** null: a new one. */
  person: Person | null;
  choices: Choices;
  onClose: () => void;
  onPassword: (shown: NewPassword) => void;
};

const toForm = (person: Person | null): PersonForm => ({
  name: person?.name ?? '',
  email: person?.email ?? '',
  roleIds: person?.roles.map(({ roleId }) => roleId) ?? [],
  departmentIds: person?.departments ?? [],
  password: '',
});

const useSave = ({ person, onClose, onPassword }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [create, { isLoading: isCreating }] = useCreatePersonMutation();
  const [change, { isLoading: isChanging }] = useChangePersonMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const finish = (message: string) => {
    toggleNotification({ type: 'success', message: formatMessage({ id: message }) });
    onClose();
  };
  const failed = formatMessage({ id: 'people.failed' });
  const save = async (form: PersonForm) => {
    if (person) {
      const answer = await change({ ...form, personId: person.personId });
      setProblems(toProblems(answer, failed));
      return 'data' in answer && finish('people.changed');
    }
    const answer = await create(form);
    setProblems(toProblems(answer, failed));
    if (!('data' in answer) || !answer.data) return;
    finish('people.created');
    const { password } = answer.data;
    if (password !== null) onPassword({ name: form.name, email: form.email, password });
  };
  /** What was said of a field is over once somebody mends it. */
  const forget = (names: string[]) =>
    setProblems((said) =>
      Object.fromEntries(Object.entries(said).filter(([name]) => !names.includes(name))),
    );
  return { save, problems, forget, isLoading: isCreating || isChanging };
};

/** A new person, or a change of one. */
export const PersonDialog = (props: Props) => {
  const { person, choices, onClose } = props;
  const { formatMessage } = useIntl();
  const user = useAuth('PersonDialog', (auth) => auth.user);
  const [form, setForm] = useState(toForm(person));
  const { save, problems, forget, isLoading } = useSave(props);
  const isSuper = user?.roles?.some(({ code }) => code === SUPER_ADMIN) ?? false;
  const roles = choices.roles.filter(({ code }) => isSuper || code !== SUPER_ADMIN);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {formatMessage({ id: person ? 'people.change.title' : 'people.create.title' })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PersonFields
            form={form}
            choices={{ ...choices, roles }}
            problems={problems}
            rolesFixed={person !== null && person.personId === user?.id}
            withPassword={person === null}
            onChange={(part) => {
              setForm((before) => ({ ...before, ...part }));
              forget(Object.keys(part));
            }}
          />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {formatMessage({ id: 'people.cancel' })}
          </Button>
          <Button loading={isLoading} onClick={() => void save(form)} data-testid="person-save">
            {formatMessage({ id: person ? 'people.save' : 'people.create.save' })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
