import type { WorkCalendar } from '../../../../src/contracts/work-calendar';
import type { Sql } from '../../../../src/platform/sql/sql';
import { readClosed, readTaskMarks } from '../adapters/claim-store';
import { toDeadline, type Waiting } from './to-deadline';

/** Tasks with until when each is to be done, who holds it, and the fingerprint that a decision from the list names. */
export const markTasks = async <Task extends Waiting & { caseId: number }>(
  sql: Sql,
  tasks: readonly Task[],
  { now, calendar }: { now: Date; calendar: WorkCalendar },
) => {
  const marks = await readTaskMarks(
    sql,
    tasks.map(({ caseId }) => caseId),
    now,
  );
  const closed = await readClosed(
    sql,
    [...marks.values()].flatMap(({ holder }) => holder?.ref ?? []),
  );
  return tasks.map((task) => {
    const { fingerprint = null, bundleId = null, holder = null } = marks.get(task.caseId) ?? {};
    return {
      ...{ ...task, fingerprint, bundleId },
      deadline: toDeadline(task, calendar, now),
      /** closed: whoever took it has left. */
      holder: holder && { ...holder, closed: closed.has(holder.ref) },
    };
  });
};
