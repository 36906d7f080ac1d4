import { Box, Checkbox, Flex, Td, Typography } from '@strapi/design-system';
import { Page, useIsMobile, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListPage } from '../../../../../src/admin/list-page';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant, whoWhen } from '../../../../../src/admin/unbroken';
import { ApproveMany } from '../inbox/approve-many';
import { HolderNote } from '../inbox/claim-button';
import { INBOX_LISTS, type InboxList, useInboxQuery } from '../inbox/inbox-api';
import { ListTabs } from '../inbox/list-tabs';
import { SelectionContext, useSelection } from '../inbox/selection';
import { useClaim } from '../inbox/use-claim';
import { useKeys } from '../inbox/use-keys';
import type { Task } from '../review-types';
import { placeOf, TaskTitle } from '../task-cells';
import { WaitingTime } from '../waiting-time';

const HEADS = ['title', 'type', 'place', 'submitted'].map(
  (column) => `review.tasks.column.${column}`,
);
const MAY_APPROVE_MANY = [{ action: 'plugin::review.decide-many', subject: null }];
/** Others take tasks while one looks. */
const REFRESH_MS = 20_000;

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
    <Box flex="1">
      <TaskTitle task={task} />
    </Box>
  </Flex>
);

const TaskTable = ({ rows }: Rows) => {
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

const TaskCards = ({ rows }: Rows) => {
  const { formatMessage } = useIntl();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(task) => (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Flex gap={3} alignItems="flex-start">
            <Choose task={task} />
            <Box flex="1">
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

type Address = { list: string; page: string; pageSize: string };
const FIRST: Address = { list: 'mine', page: '1', pageSize: '20' };

/** Moving, opening, taking and selecting by keys; answers the place of the row that they act on. */
const useRowKeys = (rows: readonly Task[], toggle: (caseId: number) => void): number => {
  const navigate = useNavigate();
  const claim = useClaim();
  const [at, setAt] = useState(0);
  const place = Math.min(at, Math.max(0, rows.length - 1));
  const task = rows[place];
  const keys = useMemo(
    () => ({
      j: () => setAt(Math.min(place + 1, rows.length - 1)),
      k: () => setAt(Math.max(place - 1, 0)),
      enter: () => task && navigate(`/plugins/review/cases/${task.caseId}`),
      c: () => task?.mine && void claim.toggle(task),
      x: () => task?.mine && toggle(task.caseId),
    }),
    [place, rows.length, task, navigate, claim, toggle],
  );
  useKeys(keys);
  return place;
};

const useSelected = (rows: readonly Task[]) => {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  return {
    selected,
    tasks: rows.filter(({ caseId }) => selected.has(caseId)),
    clear: () => setSelected(new Set()),
    toggle: (caseId: number) =>
      setSelected((before) =>
        before.has(caseId)
          ? new Set([...before].filter((one) => one !== caseId))
          : new Set([...before, caseId]),
      ),
  };
};

const useAddress = () => {
  const [{ query }, setQuery] = useQueryParams<Address>(FIRST);
  const address = { ...FIRST, ...query };
  const list: InboxList = INBOX_LISTS.find((one) => one === address.list) ?? 'mine';
  return {
    asked: { list, page: address.page, pageSize: address.pageSize },
    show: (next: InboxList) => setQuery({ ...FIRST, list: next }, 'push', true),
  };
};

/** 审核任务: what waits for me, what my department has under way, what is late, and what I have done. */
export const TasksPage = () => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const { asked, show } = useAddress();
  const { allowedActions } = useRBAC(MAY_APPROVE_MANY);
  const { data, isLoading, error } = useInboxQuery(asked, {
    refetchOnMountOrArgChange: true,
    pollingInterval: REFRESH_MS,
  });
  const rows = data?.results ?? [];
  const { selected, tasks, clear, toggle } = useSelected(rows);
  const at = useRowKeys(rows, toggle);
  const maySelect =
    asked.list === 'mine' && Boolean((allowedActions as Record<string, boolean>).canDecideMany);
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  return (
    <SelectionContext.Provider value={{ at, selected, maySelect, toggle }}>
      <ListPage
        title={formatMessage({ id: 'review.inbox.title' })}
        subtitle={
          isMobile
            ? formatMessage({ id: 'review.tasks.subtitle' }, { total: data.pagination.total })
            : formatMessage({ id: 'review.inbox.keys' })
        }
        above={
          <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={4}>
            <ListTabs
              list={asked.list}
              onChange={(list) => {
                clear();
                show(list);
              }}
            />
            {maySelect && <ApproveMany tasks={tasks} onDone={clear} />}
          </Flex>
        }
        empty={formatMessage({ id: `review.inbox.empty.${asked.list}` })}
        rows={data.results}
        pagination={data.pagination}
        Table={TaskTable}
        Cards={TaskCards}
      />
    </SelectionContext.Provider>
  );
};
