import type { Sql } from '../../../../src/platform/sql/sql';
import { readTaskMarks } from '../adapters/claim-store';

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
  return tasks.map((task) => ({
    ...task,
    fingerprint: marks.get(task.caseId)?.fingerprint ?? null,
    holder: marks.get(task.caseId)?.holder ?? null,
  }));
};
