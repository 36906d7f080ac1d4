import type { Absent } from '../../../../src/contracts/delegation';
import {
  type Departments,
  isWithin,
  toReadingBounds,
} from '../../../../src/contracts/department-scope';
import { isCalledUpon, toStages } from '../../../../src/contracts/workflow-stage';

/** Where a case stands, as the register has it. */
export type CasePlace = { departmentId: string | null; stages: unknown };

/** A person as of now; `absent`: in whose place they may decide. */
export type Reader = {
  ref: string;
  name: string;
  roles: readonly string[];
  departments: Departments;
  absent: readonly Absent[];
  /** Those of ASKED_PERMISSIONS (notice.ts) that they hold. */
  held: readonly string[];
};

type Bounded = Pick<Reader, 'ref' | 'name' | 'roles' | 'departments'>;

const mayReadAs = (person: Bounded, { departmentId, stages }: CasePlace): boolean => {
  const bounds = toReadingBounds(person, person.departments);
  if (isCalledUpon(toStages(stages), person, bounds)) return true;
  return isWithin(bounds, { departmentId, createdBy: null }, person.ref);
};

/** As the desk bounds it (src/people/scope): one's departments, where a stage calls on one, and in the place of another. */
export const mayReadCase = (reader: Reader, place: CasePlace): boolean =>
  mayReadAs(reader, place) || reader.absent.some((one) => mayReadAs(one, place));
