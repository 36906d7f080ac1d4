// A list of tasks: a table, or cards where the screen is narrow.
import { Box, Checkbox, Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant, whoWhen } from '../../../../../src/admin/unbroken';
import type { Task } from '../review-types';
import { placeOf, TaskTitle } from '../task-cells';
import { WaitingTime } from '../waiting-time';
import { HolderNote } from './claim-button';
import { useSelection } from './selection';

const HEADS = ['title', 'type', 'place', 'submitted'].map(
  (column) => `review.tasks.column.${column}`,
);

type Rows = { rows: Task[] };
const keyOf = ({ caseId }: Task) => caseId;

/** Where it stands and for how long; of what I have done, what I decided and when. */
const State = ({ task }: { task: Task }) => {
  const { formatMessage, locale } = useIntl();
  const stage = locale === 'zh-Hans' ? task.stageNameZh : task.stageNameEn;
  if (task.verdict) {
    return (
      <>
        <Typography tag="p">
          {stage} · {formatMessage({ id: `review.verdict.${task.verdict}` })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          <Instant iso={task.movedAt} />
        </Typography>
      </>
    );
  }
  return (
    <>
      <WaitingTime
        since={task.movedAt}
        deadline={task.deadline}
        stage={task.approved ? formatMessage({ id: 'review.inbox.approved' }) : stage}
      />
      <HolderNote task={task} />
    </>
  );
};

const Choose = ({ task }: { task: Task }) => {
  const { formatMessage } = useIntl();
  const { selected, maySelect, toggle } = useSelection();
  if (!maySelect || !task.mine) return null;
  const title = task.title || formatMessage({ id: 'review.untitled' });
  return (
    <Checkbox
      checked={selected.has(task.caseId)}
      onCheckedChange={() => toggle(task.caseId)}
      aria-label={formatMessage({ id: 'review.inbox.select' }, { title })}
    />
  );
};

/** The row that the keys act on has a bar at its side. */
const MARK = { borderLeft: '3px solid currentColor' };
const NO_MARK = { borderLeft: '3px solid transparent' };

const TitleCell = ({ task, isAt }: { task: Task; isAt: boolean }) => (
  <Flex gap={3} alignItems="flex-start" paddingLeft={2} style={isAt ? MARK : NO_MARK}>
    <Choose task={task} />
    <Box flex="1" minWidth="0">
      <TaskTitle task={task} />
    </Box>
  </Flex>
);

export const TaskTable = ({ rows }: Rows) => {
  const { formatMessage } = useIntl();
  const { at } = useSelection();
  return (
    <ListTable heads={[...HEADS, 'review.inbox.column.state']} rows={rows} keyOf={keyOf}>
      {(task) => (
        <>
          <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
            <TitleCell task={task} isAt={rows[at]?.caseId === task.caseId} />
          </Td>
          <Td>
            <Typography>{formatMessage({ id: `review.type.${task.type}` })}</Typography>
          </Td>
          <Td>
            <Typography>{placeOf(task)}</Typography>
          </Td>
          <Td>
            <Typography tag="p">{task.submittedByName}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              <Instant iso={task.submittedAt} />
            </Typography>
          </Td>
          <Td>
            <State task={task} />
          </Td>
        </>
      )}
    </ListTable>
  );
};

export const TaskCards = ({ rows }: Rows) => {
  const { formatMessage } = useIntl();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(task) => (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Flex gap={3} alignItems="flex-start">
            <Choose task={task} />
            <Box flex="1" minWidth="0">
              <TaskTitle task={task} />
            </Box>
          </Flex>
          <State task={task} />
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMessage({ id: `review.type.${task.type}` })} · {placeOf(task)}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMessage(
              { id: 'review.history.submitted' },
              whoWhen(task.submittedByName, task.submittedAt),
            )}
          </Typography>
        </Flex>
      )}
    </ListCards>
  );
};
