import type { DecisionFacts, RegisterMacs } from '../../../../src/contracts/register-macs';
import { toDueDay } from '../../../../src/contracts/waiting';
import type { WorkCalendar } from '../../../../src/contracts/work-calendar';
import { AppError } from '../../../../src/platform/app-error';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { CaseStore } from './ports';

/** An open case at a stage of named departments that says what silence means. */
export type SilentCase = {
  caseId: number;
  fingerprint: string;
  stageIndex: number;
  movedAt: Date;
  silenceDays: number;
  waitingDepartments: readonly string[];
};
export type SilenceStore = {
  /** Longest waiting first. */
  readSilent(sql: Sql): Promise<SilentCase[]>;
};

/** In whose name nobody spoke: one for each department and stage, because nobody decides twice in a case. */
export const toSilentRef = (stageIndex: number, departmentId: string): string =>
  `silence:${stageIndex}:${departmentId}`;
const SILENT_NAME = '（未表态）';

type Deps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  readCalendar(sql: Sql): Promise<WorkCalendar>;
  silences: SilenceStore;
  cases: Pick<CaseStore, 'insertDecision'>;
};

/** False: the department has spoken meanwhile, the case is over, or another worker was first. */
const record = async (
  { database, macs, cases }: Pick<Deps, 'database' | 'macs' | 'cases'>,
  made: DecisionFacts,
): Promise<boolean> => {
  try {
    await cases.insertDecision(database.sql, { ...made, mac: macs.make('decision', made) });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'review.moved-on') return false;
    throw error;
  }
};

/**
 * Takes departments that have not spoken in time to agree, as their stage says. For the worker to call by the clock; of two
 * workers one writes, the other is refused by the register. Answers how many departments it was.
 */
export const createCountSilence = (deps: Deps) => async (): Promise<number> => {
  const { database, clock, readCalendar, silences } = deps;
  const found = await silences.readSilent(database.sql);
  if (found.length === 0) return 0;
  const calendar = await readCalendar(database.sql);
  const now = clock.now();
  let counted = 0;
  for (const { movedAt, silenceDays, waitingDepartments, ...open } of found) {
    if (toShanghaiDay(now) <= toDueDay(movedAt, silenceDays, calendar)) continue;
    for (const departmentId of waitingDepartments) {
      const made = {
        ...{ ...open, departmentId, verdict: 'silence' as const },
        reason: `${silenceDays} 个工作日内未表态`,
        ...{ decidedBy: toSilentRef(open.stageIndex, departmentId), decidedByName: SILENT_NAME },
        ...{ decidedRole: '', decidedAt: now },
      };
      if (await record(deps, made)) counted += 1;
    }
  }
  return counted;
};
