// A stage (审核环节): a step of a workflow, as the register keeps it with every case. The register's own functions
// (migration 0019) read the same JSON.
import { z } from 'zod';

import type { Actor } from './actor';
import type { Departments } from './department-scope';

/** Whose items a person of the role decides on: those of their own departments, all, or each named department once (会签). */
export const STAGE_SCOPES = ['own', 'all', 'named'] as const;
export type StageScope = (typeof STAGE_SCOPES)[number];

export const stage = z.strictObject({
  key: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  /** Codes; one of them suffices. */
  roles: z.array(z.string()),
  scope: z.enum(STAGE_SCOPES),
  /** Document ids, of a stage of named departments; else none. */
  departments: z.array(z.string()),
  /** How many people must approve; of named departments one each. */
  count: z.number().int(),
  /** Working days; null: none set. */
  limitDays: z.number().int().nullable(),
  /** Who may leave it out, with a reason; none: nobody. */
  skipRoles: z.array(z.string()),
  /** People give an opinion, and neither approve nor return. */
  commentOnly: z.boolean(),
  /** Of named departments: after so many working days one that has not spoken is taken to agree; none or null: it is waited for. */
  silenceDays: z.number().int().nullable().optional(),
});
export type Stage = z.infer<typeof stage>;

/** As the first version of the workflow had it: one role, one decision. */
const firstStage = z.strictObject({
  key: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  role: z.string(),
});

/** The role whose stage was the department's before stages had a scope. */
const DEPARTMENT_ROLE = 'first-reviewer';

const toToday = ({ role, ...named }: z.infer<typeof firstStage>): Stage => ({
  ...named,
  roles: [role],
  scope: role === DEPARTMENT_ROLE ? 'own' : 'all',
  departments: [],
  count: 1,
  limitDays: null,
  skipRoles: [],
  commentOnly: false,
});

export const stages = z.array(z.union([stage, firstStage.transform(toToday)]));

/** As the register has them. Throws where they are none. */
export const toStages = (raw: unknown): Stage[] => stages.parse(raw);

/** How many decisions fill it. */
export const toNeeded = ({ scope, departments, count }: Stage): number =>
  scope === 'named' ? departments.length : count;

/** Of all stages that name departments. */
export const toNamedDepartments = (ofCase: readonly Stage[]): string[] => [
  ...new Set(ofCase.flatMap(({ departments }) => departments)),
];

/** Whether a stage of these calls on this person although the item is another department's: who decides must read. */
export const isCalledUpon = (
  ofCase: readonly Stage[],
  { roles }: Pick<Actor, 'roles'>,
  departments: Departments,
): boolean =>
  ofCase.some(
    (one) =>
      (one.roles.some((role) => roles.includes(role)) &&
        (one.scope === 'all' ||
          (one.scope === 'named' && one.departments.some((id) => departments.includes(id))))) ||
      one.skipRoles.some((role) => roles.includes(role)),
  );
