import { Flex } from '@strapi/design-system';
import { Page, useIsMobile, useRBAC } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';

import { ListPage } from '../../../../../src/admin/list-page';
import { SaidError } from '../../../../../src/admin/said-error';
import { ApproveMany } from '../inbox/approve-many';
import { useInboxQuery } from '../inbox/inbox-api';
import { ListTabs } from '../inbox/list-tabs';
import { SelectionContext } from '../inbox/selection';
import { TaskFilters } from '../inbox/task-filters';
import { TaskCards, TaskTable } from '../inbox/task-lists';
import { useAddress } from '../inbox/use-address';
import { useClaim } from '../inbox/use-claim';
import { useKeys } from '../inbox/use-keys';
import type { Task } from '../review-types';

const MAY_APPROVE_MANY = [{ action: 'plugin::review.decide-many', subject: null }];
/** Others take tasks while one looks. */
const REFRESH_MS = 20_000;

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

/** What is published together is approved together: of a bundle all tasks of the list are chosen. */
const bundleOf = (rows: readonly Task[], caseId: number): number[] => {
  const bundleId = rows.find((task) => task.caseId === caseId)?.bundleId;
  const others = bundleId ? rows.filter((task) => task.mine && task.bundleId === bundleId) : [];
  return [caseId, ...others.map((task) => task.caseId)];
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
          ? new Set([...before].filter((one) => !bundleOf(rows, caseId).includes(one)))
          : new Set([...before, ...bundleOf(rows, caseId)]),
      ),
  };
};

/** 审核任务: what waits for me, what my department has under way, what is late, and what I have done. */
export const TasksPage = () => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const { list, filter, asked, show } = useAddress();
  const { allowedActions } = useRBAC(MAY_APPROVE_MANY);
  const { data, isLoading, error } = useInboxQuery(asked, {
    refetchOnMountOrArgChange: true,
    pollingInterval: REFRESH_MS,
  });
  const rows = data?.results ?? [];
  const { selected, tasks, clear, toggle } = useSelected(rows);
  const at = useRowKeys(rows, toggle);
  const maySelect =
    list === 'mine' && Boolean((allowedActions as Record<string, boolean>).canDecideMany);
  const isNarrowed = Object.values(filter).some((value) => value !== '');
  const change = (next: Parameters<typeof show>[0]) => {
    clear();
    show(next);
  };
  if (isLoading) return <Page.Loading />;
  if (error || !data)
    return (
      <Page.Main padding={8}>
        <SaidError error={error} />
      </Page.Main>
    );
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
          <>
            <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={4}>
              <ListTabs list={list} filter={filter} onChange={(next) => change({ list: next })} />
              {maySelect && <ApproveMany tasks={tasks} onDone={clear} />}
            </Flex>
            <TaskFilters list={list} filter={filter} onChange={change} />
          </>
        }
        empty={formatMessage({ id: `review.inbox.empty.${isNarrowed ? 'narrowed' : list}` })}
        rows={data.results}
        pagination={data.pagination}
        Table={TaskTable}
        Cards={TaskCards}
      />
    </SelectionContext.Provider>
  );
};
