import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';

import { useChooseOwnPasswordMutation } from './people-api';

const FIELDS = ['current', 'next', 'again'] as const;
type FieldName = (typeof FIELDS)[number];
type Typed = Record<FieldName, string>;

/** Strapi's own rule, and that it is another one. Answers field and message id of what is wrong. */
const findProblem = ({ current, next, again }: Typed): [FieldName, string] | null => {
  if (current === '') return ['current', 'people.first.current.required'];
  const isStrong = next.length >= 8 && /[a-z]/.test(next) && /[A-Z]/.test(next) && /\d/.test(next);
  if (!isStrong) return ['next', 'people.first.weak'];
  if (next === current) return ['next', 'people.first.same'];
  return next === again ? null : ['again', 'people.first.differs'];
};

/** Who signs in with a password that somebody else gave chooses one of their own, before anything else. */
export default function FirstPasswordPage() {
  const { formatMessage } = useIntl();
  const logout = useAuth('FirstPasswordPage', (auth) => auth.logout);
  const [typed, setTyped] = useState<Typed>({ current: '', next: '', again: '' });
  const [problem, setProblem] = useState<[FieldName, string] | null>(null);
  const [isDone, setDone] = useState(false);
  const [choose, { isLoading }] = useChooseOwnPasswordMutation();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = findProblem(typed);
    setProblem(found);
    if (found) return;
    const answer = await choose({ currentPassword: typed.current, password: typed.next });
    if ('error' in answer) setProblem(['current', 'people.first.wrong']);
    else setDone(true);
  };

  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'people.first.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'people.first.title' })}
        subtitle={formatMessage({ id: 'people.first.subtitle' })}
      />
      <Layouts.Content>
        <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" maxWidth="42rem">
          {isDone ? (
            <Flex direction="column" alignItems="flex-start" gap={4}>
              <Typography>{formatMessage({ id: 'people.first.done' })}</Typography>
              <Button onClick={() => void logout()} data-testid="first-password-done">
                {formatMessage({ id: 'people.first.sign-in' })}
              </Button>
            </Flex>
          ) : (
            <form onSubmit={(event) => void save(event)}>
              <Flex direction="column" alignItems="stretch" gap={5}>
                {FIELDS.map((name) => (
                  <Field.Root
                    key={name}
                    name={`first-${name}`}
                    required
                    error={problem?.[0] === name ? formatMessage({ id: problem[1] }) : undefined}
                    hint={name === 'next' ? formatMessage({ id: 'people.first.rule' }) : undefined}
                  >
                    <Field.Label>{formatMessage({ id: `people.first.${name}` })}</Field.Label>
                    <TextInput
                      type="password"
                      autoComplete={name === 'current' ? 'current-password' : 'new-password'}
                      value={typed[name]}
                      onChange={({ target }: { target: { value: string } }) =>
                        setTyped({ ...typed, [name]: target.value })
                      }
                    />
                    <Field.Error />
                    <Field.Hint />
                  </Field.Root>
                ))}
                <Flex>
                  <Button type="submit" loading={isLoading} data-testid="first-password-save">
                    {formatMessage({ id: 'people.first.save' })}
                  </Button>
                </Flex>
              </Flex>
            </form>
          )}
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
