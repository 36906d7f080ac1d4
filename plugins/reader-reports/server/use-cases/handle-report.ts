import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { LONGEST_NOTE, REFUSALS, type ReportRefusal } from '../core/refusals';

export type Handling = { reportId: number; outcome: string; note: string; by: Actor; at: Date };

export type HandleReportDeps = {
  database: Database;
  clock: Clock;
  /** false: it was handled before. */
  insertHandling(sql: Sql, handling: Handling): Promise<boolean>;
};

const refuse = (refusal: ReportRefusal, path?: string): Outcome => {
  const message = REFUSALS[refusal];
  return { ok: false, refusal, message, ...(path && { errors: [{ path, message }] }) };
};

/** Says what came of a report, once and with words. */
export const createHandleReport =
  ({ database, clock, insertHandling }: HandleReportDeps) =>
  async (
    { reportId, outcome, note: given }: { reportId: number; outcome: string; note: string },
    by: Actor,
  ): Promise<Outcome> => {
    const note = given.trim();
    if (outcome !== 'done' && outcome !== 'declined')
      return refuse('reader-reports.no-outcome', 'outcome');
    if (note === '') return refuse('reader-reports.no-note', 'note');
    if (note.length > LONGEST_NOTE) return refuse('reader-reports.note-too-long', 'note');
    const at = clock.now();
    return database.transact(async (sql) =>
      (await insertHandling(sql, { reportId, outcome, note, by, at }))
        ? { ok: true }
        : refuse('reader-reports.handled'),
    );
  };
