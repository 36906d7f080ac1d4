import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import {
  countTasks,
  mayTake,
  type OpenTask,
  type Successor,
  type TaskKind,
} from '../core/handover';
import { refuse } from '../core/refusals';

type Named = Pick<Successor, 'ref' | 'name'>;
/** The register's handovers. */
export type HandoverStore = {
  append(
    sql: Sql,
    task: OpenTask,
    by: { from: Named; to: Named; madeBy: string; madeByName: string; madeAt: Date },
  ): Promise<void>;
};

type Deps = {
  database: Database;
  clock: Clock;
  handovers: HandoverStore;
  readPersons(sql: Sql): Promise<Successor[]>;
  readOpenTasks(sql: Sql, persons: readonly string[], now: Date): Promise<OpenTask[]>;
  /** Whether the item or case is this person's business. */
  isWithin(sql: Sql, person: Successor, task: OpenTask): Promise<boolean>;
};
type Handed = { handed: Record<TaskKind, number>; left: Record<TaskKind, number> };

/**
 * Gives all open tasks of a person to another at once: what that person may have by permission and department. The rest stays
 * and is counted, for somebody else.
 */
export const createHandOver =
  ({ database, clock, handovers, readPersons, readOpenTasks, isWithin }: Deps) =>
  async (asked: { from: string; to: string }, actor: Actor): Promise<Outcome<Handed>> =>
    database.transact(async (sql) => {
      const madeAt = clock.now();
      const persons = await readPersons(sql);
      const from = persons.find(({ ref }) => ref === asked.from);
      const to = persons.find(({ ref }) => ref === asked.to);
      if (!from) return refuse('handover.no-person');
      if (!to?.active || to.ref === from.ref) return refuse('handover.no-successor');
      const tasks = await readOpenTasks(sql, [from.ref], madeAt);
      if (tasks.length === 0) return refuse('handover.nothing');
      const [handed, left]: [OpenTask[], OpenTask[]] = [[], []];
      for (const task of tasks) {
        const takes = mayTake(to, task) && (await isWithin(sql, to, task));
        (takes ? handed : left).push(task);
      }
      if (handed.length === 0) return refuse('handover.none-for-them');
      const by = { from, to, madeBy: actor.ref, madeByName: actor.name, madeAt };
      for (const task of handed) await handovers.append(sql, task, by);
      return { ok: true, handed: countTasks(handed), left: countTasks(left) };
    });
