import type { Sql } from '../../../../src/platform/sql/sql';
import { readClosed, readTaskMarks } from '../adapters/claim-store';

/** Tasks with who holds each, and the fingerprint that a decision from the list names. */
export const markTasks = async <Task extends { caseId: number }>(
  sql: Sql,
  tasks: readonly Task[],
  now: Date,
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
    const { fingerprint = null, holder = null } = marks.get(task.caseId) ?? {};
    return {
      ...{ ...task, fingerprint },
      /** closed: whoever took it has left. */
      holder: holder && { ...holder, closed: closed.has(holder.ref) },
    };
  });
};
