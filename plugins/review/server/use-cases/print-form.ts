import type { Actor } from '../../../../src/contracts/actor';
import {
  type CaseForm,
  type FormRecord,
  type FormShown,
  toFormSha256,
} from '../../../../src/contracts/case-form';
import type { CaseFormFacts, RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { PrintedForm } from '../core/case-form';

type Deps = {
  database: Database;
  clock: Clock;
  macs: Pick<RegisterMacs, 'make'>;
  readRecord(sql: Sql, caseId: number, until: Date): Promise<FormRecord | null>;
  /** Names, content and findings of that moment. */
  readShown(sql: Sql, record: FormRecord): Promise<FormShown>;
  insertForm(sql: Sql, row: CaseFormFacts & { facts: CaseForm; mac: string }): Promise<number>;
};

/**
 * Makes the official form of a case as of now, and keeps what it says with its code: so the paper can be held against the
 * register later. Each printing is a row of its own, and so an event of the audit. null: there is no such case.
 */
export const createPrintForm =
  ({ database, clock, macs, readRecord, readShown, insertForm }: Deps) =>
  async (caseId: number, actor: Actor): Promise<PrintedForm | null> =>
    database.transact(async (sql) => {
      const printedAt = clock.now();
      const record = await readRecord(sql, caseId, printedAt);
      if (!record) return null;
      const form = { record, shown: await readShown(sql, record) };
      const made = {
        caseId,
        sha256: toFormSha256(form),
        printedBy: actor.ref,
        printedByName: actor.name,
        printedAt,
      };
      const mac = macs.make('case-form', made);
      const formId = await insertForm(sql, { ...made, facts: form, mac });
      return { formId, form, mac, printedByName: actor.name, printedAt };
    });
