import type { Recorded, ScheduleFacts } from '../../../../src/contracts/register-macs';
import type { Refusal } from './refusals';

/** A time that was set and is still open, as the register has it. */
export type OpenSchedule = {
  scheduleId: number;
  facts: Recorded<ScheduleFacts>;
  /** How long ago it was due, by the clock of the database. */
  lateMs: number;
};

const YEAR_MS = 366 * 24 * 3600 * 1000;

/** Why this time cannot be set now; null when it can. */
export const judgeDueAt = (dueAt: Date, now: Date): Refusal | null => {
  const inMs = dueAt.getTime() - now.getTime();
  if (Number.isNaN(inMs)) return 'channels.bad-due-time';
  if (inMs <= 0) return 'channels.due-in-past';
  return inMs > YEAR_MS ? 'channels.due-too-far' : null;
};

/** A time that nobody could keep for so long is a person's to decide again: what was right then may be wrong by now. */
export const isMissed = ({ lateMs }: OpenSchedule, lateLimitMs: number): boolean =>
  lateMs > lateLimitMs;

const OFFSET = '+08:00';

/** The instant that 'YYYY-MM-DDTHH:mm' means in Beijing (no summer time since 1992); an invalid Date for anything else. */
export const fromBeijing = (text: string): Date =>
  new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}${OFFSET}` : NaN);
