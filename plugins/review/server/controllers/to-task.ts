import type { Actor } from '../../../../src/contracts/actor';
import type { Absent } from '../../../../src/contracts/delegation';
import type { Departments } from '../../../../src/contracts/department-scope';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import type { Place, TaskRow } from '../adapters/item-review-store';
import { REFUSALS } from '../core/refusals';
import { toDeciding } from '../core/workflow';

/** In which places a person is called upon: their own, and that of everybody who is away. */
export const toPlaces = (
  { ref, roles }: Actor,
  { departments, absent }: { departments: Departments; absent: readonly Absent[] },
): Place[] => [
  { roles, departments },
  ...absent.map((one) => ({
    ...{ roles: one.roles, departments: one.departments, barredBy: [ref, one.ref] },
  })),
];

type Named = { id: string; nameZh: string };
export const nameOf = (list: readonly Named[], id: string | null): string =>
  list.find((one) => one.id === id)?.nameZh ?? '';

/** An open case as the list of tasks shows it to `actor`: with names instead of ids, and why they may not decide. */
export const toTask = (
  { departmentId, columnId, authors, decisions, stages, ...row }: TaskRow,
  { departments, columns }: Pick<SiteSettings, 'departments' | 'columns'>,
  actor: Actor,
  { departments: own, absent }: { departments: Departments; absent: readonly Absent[] },
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
  const deciding = toDeciding(open, actor, own, absent);
  const refusal = 'refusal' in deciding ? deciding.refusal : undefined;
  return {
    ...row,
    departmentNameZh: nameOf(departments, departmentId),
    columnNameZh: nameOf(columns, columnId),
    stageNameZh: stages[row.stageIndex]?.nameZh ?? '',
    stageNameEn: stages[row.stageIndex]?.nameEn ?? '',
    mine: refusal === undefined,
    /** In whose place. */
    insteadOf: 'capacity' in deciding ? (deciding.capacity.absent?.name ?? null) : null,
    blockedReason: refusal ? REFUSALS[refusal] : null,
  };
};
