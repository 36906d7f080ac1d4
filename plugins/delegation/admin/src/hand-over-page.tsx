import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { BackButton, Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { useBrackets } from '../../../../src/admin/use-brackets';
import { type OpenTask, type Somebody, useOpenTasksQuery, usePersonsQuery } from './delegation-api';
import { HandOverButton } from './hand-over-button';

const OPTIONS = { refetchOnMountOrArgChange: true };
const KINDS = ['claim', 'writing', 'schedule'] as const;

type ChooseProps = {
  name: 'from' | 'to';
  among: readonly Somebody[];
  value: string;
  onChange: (ref: string) => void;
};

const Choose = ({ name, among, value, onChange }: ChooseProps) => {
  const { formatMessage } = useIntl();
  const inBrackets = useBrackets();
  return (
    <Field.Root name={name} flex="1 1 18rem">
      <Field.Label>{formatMessage({ id: `handover.${name}` })}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={formatMessage({ id: 'handover.choose' })}
        onChange={(ref) => onChange(String(ref))}
      >
        {among.map((one) => (
          <SingleSelectOption key={one.ref} value={one.ref}>
            {one.name}
            {!one.active && inBrackets(formatMessage({ id: 'handover.closed' }))}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

const TaskLine = ({ task }: { task: OpenTask }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex tag="li" gap={3} wrap="wrap" alignItems="baseline">
      <Typography>{task.title || formatMessage({ id: 'handover.untitled' })}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {task.state && formatMessage({ id: `handover.state.${task.state}` })}
        {task.act && formatMessage({ id: `handover.act.${task.act}` })}{' '}
        {task.dueAt && <Instant iso={task.dueAt} />}
      </Typography>
    </Flex>
  );
};

const Tasks = ({ tasks }: { tasks: readonly OpenTask[] }) => {
  const { formatMessage } = useIntl();
  if (tasks.length === 0)
    return <Typography textColor="neutral600">{formatMessage({ id: 'handover.none' })}</Typography>;
  return KINDS.map((kind) => {
    const own = tasks.filter((task) => task.kind === kind);
    if (own.length === 0) return null;
    return (
      <Box key={kind} background="neutral0" padding={5} hasRadius shadow="tableShadow">
        <Typography tag="h2" variant="delta">
          {formatMessage({ id: `handover.kind.${kind}` })} · {own.length}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
          {own.map((task, at) => (
            <TaskLine key={`${task.documentId} ${task.locale} ${at}`} task={task} />
          ))}
        </Flex>
      </Box>
    );
  });
};

/** 交接: all that is in one person's hands, given to another in one action. */
export const HandOverPage = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<{ person?: string }>();
  const from = query.person ?? '';
  const [to, setTo] = useState('');
  const { data, error } = usePersonsQuery(undefined, OPTIONS);
  const { data: open } = useOpenTasksQuery(from, { ...OPTIONS, skip: from === '' });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const tasks = from === '' ? [] : (open?.results ?? []);
  const find = (ref: string) => data.results.find((one) => one.ref === ref);
  const successors = data.results.filter((one) => one.active && one.ref !== from);
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'handover.title' })}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback="/plugins/delegation" />}
        title={formatMessage({ id: 'handover.title' })}
        subtitle={formatMessage({ id: 'handover.subtitle' })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Flex gap={5} wrap="wrap" alignItems="flex-end">
            <Choose
              name="from"
              among={data.results}
              value={from}
              onChange={(person) => {
                setTo('');
                setQuery({ person });
              }}
            />
            <Choose name="to" among={successors} value={to} onChange={setTo} />
            <HandOverButton from={find(from)} to={find(to)} count={tasks.length} />
          </Flex>
          {from !== '' && open && <Tasks tasks={tasks} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
