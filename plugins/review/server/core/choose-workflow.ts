import type { RevisionContent } from '../../../../src/contracts/revision';
import type { WorkflowAssignment } from '../../../../src/contracts/workflow-assignment';

/** What an item takes where nothing is assigned to it. */
export const DEFAULT_WORKFLOW = 'default';

type Item = Pick<RevisionContent, 'type' | 'columnId' | 'departmentId' | 'origin'>;
/** Of each column the one above it; null: the top. */
export type ColumnParents = ReadonlyMap<string, string | null>;

/** The item's column and those above it, the nearest first. */
const toLine = (columnId: string | null, parents: ColumnParents): string[] => {
  const line: string[] = [];
  // A circle among columns must not hold up a submission.
  for (let id = columnId; id !== null && !line.includes(id); id = parents.get(id) ?? null)
    line.push(id);
  return line;
};

const OTHERS = ['departmentId', 'origin', 'type'] as const;

/** How exactly it names the item, the weightier first; null: it does not. */
const toExactness = (
  assignment: WorkflowAssignment,
  item: Item,
  line: readonly string[],
): number[] | null => {
  if (OTHERS.some((name) => assignment[name] !== null && assignment[name] !== item[name]))
    return null;
  const distance = assignment.columnId === null ? line.length : line.indexOf(assignment.columnId);
  if (distance === -1) return null;
  return [line.length - distance, ...OTHERS.map((name) => (assignment[name] === null ? 0 : 1))];
};

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};

/**
 * The workflow of an item: of the assignments that fit it the most exact. The column weighs most, and of columns the nearest;
 * then the department, the origin, the type. No two assignments name the same, so there is always one.
 */
export const chooseWorkflow = (
  assignments: readonly WorkflowAssignment[],
  item: Item,
  parents: ColumnParents,
): string => {
  const line = toLine(item.columnId, parents);
  let best: { exactness: number[]; workflowId: string } | null = null;
  for (const { workflowId, ...assignment } of assignments) {
    const exactness = toExactness({ workflowId, ...assignment }, item, line);
    if (exactness && (!best || compare(exactness, best.exactness) > 0))
      best = { exactness, workflowId };
  }
  return best?.workflowId ?? DEFAULT_WORKFLOW;
};
