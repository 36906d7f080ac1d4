import { Button, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useSaid } from '../../../../../src/admin/use-said';
import type { FieldProblem } from '../review-types';
import { toFieldProblems, toRefusal } from '../to-refusal';
import { problemOf } from './problem-of';
import { StageList } from './stage-list';
import { useWords, useWorkflowName } from './use-words';
import {
  useSaveWorkflowMutation,
  type Workflow,
  type WorkflowDraft,
  type Workflows,
} from './workflow-api';

type Props = {
  /** null: a new one. */
  workflow: Workflow | null;
  known: Workflows;
  onClose: () => void;
};

const toDraft = (workflow: Workflow | null): WorkflowDraft => ({
  nameZh: workflow?.nameZh ?? '',
  nameEn: workflow?.nameEn ?? '',
  stages: workflow?.stages ?? [],
  since: workflow?.version ?? 0,
});

const useSaving = (workflow: Workflow | null, onClose: () => void) => {
  const say = useWords();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSaveWorkflowMutation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const run = async (draft: WorkflowDraft) => {
    const answer = await save({ workflowId: workflow?.workflowId ?? null, draft });
    const refused = toRefusal(answer, say('failed'));
    setRefusal(refused === null ? null : said(refused));
    setProblems(
      toFieldProblems(answer).map(({ path, message }) => ({ path, message: said(message) })),
    );
    if (refused !== null) {
      window.scrollTo(0, 0);
      return;
    }
    toggleNotification({ type: 'success', message: say('saved') });
    onClose();
  };
  return { run, isLoading, refusal, problems };
};

const Refusal = ({ refusal, problems }: { refusal: string; problems: FieldProblem[] }) => (
  <Flex
    direction="column"
    alignItems="flex-start"
    gap={1}
    background="danger100"
    padding={4}
    hasRadius
    role="alert"
    data-testid="workflow-refusal"
  >
    <Typography textColor="danger700" fontWeight="bold">
      {refusal}
    </Typography>
    {problems
      .filter(({ path }) => path === 'stages')
      .map(({ message }) => (
        <Typography key={message} textColor="danger700">
          {message}
        </Typography>
      ))}
  </Flex>
);

const Names = ({
  draft,
  problems,
  onChange,
}: {
  draft: WorkflowDraft;
  problems: FieldProblem[];
  onChange: (draft: WorkflowDraft) => void;
}) => {
  const say = useWords();
  return (
    <Grid.Root gap={4} background="neutral0" padding={5} hasRadius shadow="tableShadow">
      {(['nameZh', 'nameEn'] as const).map((name) => (
        <Grid.Item key={name} col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root name={name} error={problemOf(problems, name)} required={name === 'nameZh'}>
            <Field.Label>{say(name)}</Field.Label>
            <TextInput
              value={draft[name]}
              maxLength={40}
              data-testid={`workflow-${name}`}
              onChange={({ target }: { target: { value: string } }) =>
                onChange({ ...draft, [name]: target.value })
              }
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};

/** A workflow, new or changed; saving makes a new version of it. */
export const WorkflowForm = ({ workflow, known, onClose }: Props) => {
  const say = useWords();
  const workflowName = useWorkflowName();
  const [draft, setDraft] = useState(() => {
    const first = toDraft(workflow);
    return workflow && !workflow.nameZh ? { ...first, nameZh: say('default') } : first;
  });
  const { run, isLoading, refusal, problems } = useSaving(workflow, onClose);
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        navigationAction={
          <Flex>
            <Button variant="ghost" startIcon={<ArrowLeft />} onClick={onClose}>
              {say('back')}
            </Button>
          </Flex>
        }
        title={workflow ? workflowName(workflow) : say('new')}
        subtitle={say('versions')}
        primaryAction={
          <Button loading={isLoading} onClick={() => void run(draft)} data-testid="workflow-save">
            {say('save')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {refusal && <Refusal refusal={refusal} problems={problems} />}
          <Names draft={draft} problems={problems} onChange={setDraft} />
          <StageList
            stages={draft.stages}
            known={known}
            problems={problems}
            onChange={(stages) => setDraft({ ...draft, stages })}
          />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
