import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { UnitSettings } from '../../../../src/contracts/unit-settings';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { findRuleProblem, readIndexNumber, toIndexNumber, toSeries } from '../core/index-number';
import { REFUSALS } from '../core/refusals';
import type { NumberStore } from './ports';

export type ReserveDeps = {
  database: Database;
  clock: Clock;
  numbers: NumberStore;
  readUnitSettings(sql: Sql): Promise<UnitSettings>;
};

const yearOf = (at: Date) => Number(toShanghaiDay(at).slice(0, 4));

/**
 * Gives a document its index number by the unit's rule: the next of this year's series, or the one that it has. The
 * number is the document's from now on, in all its locales, whether it is ever published or not.
 */
export const createReserveIndexNumber =
  ({ database, clock, numbers, readUnitSettings }: ReserveDeps) =>
  (documentId: string, by: Actor): Promise<Outcome<{ number: string }>> =>
    database.transact(async (sql) => {
      await numbers.lockNumbers(sql);
      const [own] = await numbers.readOwn(sql, documentId);
      if (own !== undefined) return { ok: true, number: own };
      const rule = await readUnitSettings(sql);
      const problem = findRuleProblem(rule);
      if (problem !== null) {
        const message = `${REFUSALS['index-number.no-rule']}（${problem}）`;
        return { ok: false, refusal: 'index-number.no-rule', message };
      }
      const at = clock.now();
      const series = toSeries(rule, yearOf(at));
      let serial = await numbers.readHighestSerial(sql, series.series);
      let number: string;
      do {
        serial += 1;
        number = toIndexNumber(rule, series, serial);
        // A number that came from elsewhere before the rule had this form belongs to no series, and is passed over.
      } while (
        !(await numbers.reserve(sql, {
          number,
          read: readIndexNumber(rule, number),
          documentId,
          by,
          at,
        }))
      );
      return { ok: true, number };
    });
