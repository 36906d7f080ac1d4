import { isOverdue, LATE_AFTER_WORKING_DAYS, toDueDay } from '../../../../src/contracts/waiting';
import type { WorkCalendar } from '../../../../src/contracts/work-calendar';

export type Deadline = {
  /** The last day, 'YYYY-MM-DD' of Beijing. */
  dueOn: string;
  overdue: boolean;
  /** The days off of its year are not known yet: Monday to Friday were counted. */
  provisional: boolean;
};

export type Waiting = { movedAt: Date | string; limitDays: number | null; approved?: boolean };

/** Until when a task is to be done; null once its case is approved: nobody's task waits. */
export const toDeadline = (
  { movedAt, limitDays, approved = false }: Waiting,
  calendar: WorkCalendar,
  now: Date,
): Deadline | null => {
  if (approved) return null;
  const dueOn = toDueDay(new Date(movedAt), limitDays ?? LATE_AFTER_WORKING_DAYS, calendar);
  const provisional = !calendar.knows(Number(dueOn.slice(0, 4)));
  return { dueOn, overdue: isOverdue(dueOn, now), provisional };
};
