import type { Actor } from '../../../../src/contracts/actor';
import type { Departments } from '../../../../src/contracts/department-scope';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import type { TaskRow } from '../adapters/item-review-store';
import { REFUSALS } from '../core/refusals';
import { mayDecide } from '../core/workflow';

type Named = { id: string; nameZh: string };
export const nameOf = (list: readonly Named[], id: string | null): string =>
  list.find((one) => one.id === id)?.nameZh ?? '';

/** An open case as the list of tasks shows it to `actor`: with names instead of ids, and why they may not decide. */
export const toTask = (
  { departmentId, columnId, authors, decisions, stages, ...row }: TaskRow,
  { departments, columns }: Pick<SiteSettings, 'departments' | 'columns'>,
  actor: Actor,
  own: Departments,
) => {
  const open = {
    ...row,
    fingerprint: '',
    authors,
    decisions,
    stages,
    approved: false,
    departmentId,
  };
  const refusal = mayDecide(open, actor, own);
  return {
    ...row,
    departmentNameZh: nameOf(departments, departmentId),
    columnNameZh: nameOf(columns, columnId),
    stageNameZh: stages[row.stageIndex]?.nameZh ?? '',
    stageNameEn: stages[row.stageIndex]?.nameEn ?? '',
    mine: refusal === undefined,
    blockedReason: refusal ? REFUSALS[refusal] : null,
  };
};
