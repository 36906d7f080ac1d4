import {
  isOverdue,
  LATE_AFTER_WORKING_DAYS,
  toDaysWaited,
  toDueDay,
} from '../../../../src/contracts/waiting';
import type { WorkCalendar } from '../../../../src/contracts/work-calendar';

/** `limitDays` null: the stage sets none. */
export type OpenTask = { caseId: number; movedAt: Date; limitDays: number | null };

/** What has been overdue for longer is nobody's news. */
const LATELY_MS = 14 * 24 * 3600 * 1000;

/**
 * Whether a task's last day has passed, or is today or the next working day. Not on the day on which the task came: then its
 * people are told of the task itself.
 */
export const toDue = (
  { movedAt, limitDays }: OpenTask,
  { calendar, now }: { calendar: WorkCalendar; now: Date },
): 'due-soon' | 'overdue' | null => {
  const dueOn = toDueDay(movedAt, limitDays ?? LATE_AFTER_WORKING_DAYS, calendar);
  if (isOverdue(dueOn, now))
    return isOverdue(dueOn, new Date(now.getTime() - LATELY_MS)) ? null : 'overdue';
  const soon = dueOn <= toDueDay(now, 1, calendar) && toDaysWaited(movedAt, now) > 0;
  return soon ? 'due-soon' : null;
};
