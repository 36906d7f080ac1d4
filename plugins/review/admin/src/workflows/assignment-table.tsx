import {
  Box,
  Button,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Td,
  Typography,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ListTable } from '../../../../../src/admin/list-table';
import { useSaid } from '../../../../../src/admin/use-said';
import { RESERVED_WORKFLOWS } from '../../../../../src/contracts/case-subject';
import { ORIGINS } from '../../../../../src/contracts/choices';
import { ITEM_TYPES } from '../../../../../src/contracts/item';
import type { WorkflowAssignment } from '../../../../../src/contracts/workflow-assignment';
import type { FieldProblem } from '../review-types';
import { toFieldProblems, toRefusal } from '../to-refusal';
import type { Option } from './choice';
import { problemOf } from './problem-of';
import { useNameOf, useWords, useWorkflowName } from './use-words';
import { useSaveAssignmentsMutation, type Workflows } from './workflow-api';

const CRITERIA = ['columnId', 'departmentId', 'origin', 'type'] as const;
/** Emergencies and withdrawals take theirs by themselves. */
const isAssignable = ({ workflowId }: { workflowId: string }): boolean =>
  !RESERVED_WORKFLOWS.includes(workflowId);

const HEADS = [...CRITERIA, 'workflow', 'actions'].map((name) => `review.workflows.assign.${name}`);
/** Stands in a select for "whatever it is". */
const ANY = '*';

const useOptions = ({ columns, departments, workflows }: Workflows) => {
  const say = useWords();
  const { formatMessage } = useIntl();
  const nameOf = useNameOf();
  const workflowName = useWorkflowName();
  const any = (name: string): Option => ({ value: ANY, label: say(`assign.any.${name}`) });
  return {
    columnId: [any('columnId'), ...columns.map((one) => ({ value: one.id, label: nameOf(one) }))],
    departmentId: [
      any('departmentId'),
      ...departments.map((one) => ({ value: one.id, label: nameOf(one) })),
    ],
    origin: [
      any('origin'),
      ...Object.keys(ORIGINS).map((value) => ({ value, label: say(`origin.${value}`) })),
    ],
    type: [
      any('type'),
      ...ITEM_TYPES.map((value) => ({
        value,
        label: formatMessage({ id: `review.type.${value}` }),
      })),
    ],
    workflowId: workflows
      .filter(isAssignable)
      .map((one) => ({ value: one.workflowId, label: workflowName(one) })),
  };
};

type Choice = { label: string; value: string; options: Option[]; onChange: (v: string) => void };

const Choose = ({ label, value, options, onChange }: Choice) => (
  <Box minWidth="11rem">
    <SingleSelect
      aria-label={label}
      size="S"
      value={value}
      onChange={(next) => onChange(String(next))}
    >
      {options.map((one) => (
        <SingleSelectOption key={one.value} value={one.value}>
          {one.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Box>
);

type RowProps = {
  row: WorkflowAssignment;
  problem: string | undefined;
  options: ReturnType<typeof useOptions>;
  onChange: (row: WorkflowAssignment) => void;
  onRemove: () => void;
};

const Row = ({ row, problem, options, onChange, onRemove }: RowProps) => {
  const say = useWords();
  return (
    <>
      {CRITERIA.map((name) => (
        <Td key={name}>
          <Choose
            label={say(`assign.${name}`)}
            value={row[name] ?? ANY}
            options={options[name]}
            onChange={(value) => onChange({ ...row, [name]: value === ANY ? null : value })}
          />
        </Td>
      ))}
      <Td>
        <Choose
          label={say('assign.workflow')}
          value={row.workflowId}
          options={options.workflowId}
          onChange={(workflowId) => onChange({ ...row, workflowId })}
        />
        {problem && (
          <Typography tag="p" variant="pi" textColor="danger600" role="alert">
            {problem}
          </Typography>
        )}
      </Td>
      <Td>
        <IconButton variant="ghost" label={say('assign.remove')} onClick={onRemove}>
          <Trash />
        </IconButton>
      </Td>
    </>
  );
};

const useSaving = (since: number) => {
  const say = useWords();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSaveAssignmentsMutation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const run = async (assignments: WorkflowAssignment[]) => {
    const answer = await save({ assignments, since });
    const refused = toRefusal(answer, say('failed'));
    setRefusal(refused === null ? null : said(refused));
    setProblems(
      toFieldProblems(answer).map(({ path, message }) => ({ path, message: said(message) })),
    );
    if (refused === null) toggleNotification({ type: 'success', message: say('assign.saved') });
  };
  return { run, isLoading, refusal, problems };
};

/** Which workflow an item takes; whatever no line names takes the usual one. */
export const AssignmentTable = ({ known }: { known: Workflows }) => {
  const say = useWords();
  const options = useOptions(known);
  const { assignments: saved, version } = known.assignments;
  const [rows, setRows] = useState<WorkflowAssignment[]>(saved);
  const { run, isLoading, refusal, problems } = useSaving(version);
  const isChanged = JSON.stringify(rows) !== JSON.stringify(saved);
  const add = {
    type: null,
    columnId: null,
    departmentId: null,
    origin: null,
    workflowId: 'default',
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h2" variant="beta">
        {say('assign.title')}
      </Typography>
      <Typography textColor="neutral600">{say('assign.text')}</Typography>
      {refusal && (
        <Typography textColor="danger600" role="alert">
          {refusal}
        </Typography>
      )}
      {rows.length > 0 && (
        <Box background="neutral0" hasRadius shadow="tableShadow" style={{ overflowX: 'auto' }}>
          <ListTable
            heads={HEADS}
            rows={rows.map((row, at) => ({ row, at }))}
            keyOf={({ at }) => at}
          >
            {({ row, at }) => (
              <Row
                row={row}
                options={options}
                problem={problemOf(problems, `assignments.${at}`)}
                onChange={(next) => setRows(rows.with(at, next))}
                onRemove={() => setRows(rows.toSpliced(at, 1))}
              />
            )}
          </ListTable>
        </Box>
      )}
      <Flex gap={2}>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          onClick={() => setRows([...rows, add])}
          data-testid="assign-add"
        >
          {say('assign.add')}
        </Button>
        <Button
          disabled={!isChanged}
          loading={isLoading}
          onClick={() => void run(rows)}
          data-testid="assign-save"
        >
          {say('assign.save')}
        </Button>
      </Flex>
    </Flex>
  );
};
