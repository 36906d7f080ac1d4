// What changes what is public: decided first, under the item's lock and without a write, then made in the same transaction.
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { HintDeliveries, MadePublication } from '../core/ports';
import type { Refused } from '../core/refusals';

/** A deed that may be done; `make` does it, in the transaction in which it was decided. */
export type Deed = { ok: true; make(): Promise<MadePublication> };
export type PlanDeed<Input, No extends Refused = Refused> = (
  sql: Sql,
  input: Input,
) => Promise<Deed | No>;

const toDue = ({ deliveries }: MadePublication): number[] =>
  deliveries.filter(({ due }) => due).map(({ deliveryId }) => deliveryId);

/** Tells the worker what was made; after the transaction, because before it there is nothing to find. */
export const hintMade = (hintDeliveries: HintDeliveries, made: MadePublication): void =>
  hintDeliveries(toDue(made));

type Done = { ok: true } & MadePublication;

/** Decides and does it in one transaction. */
export const createDo =
  <Input, No extends Refused>(
    { database, hintDeliveries }: { database: Database; hintDeliveries: HintDeliveries },
    plan: PlanDeed<Input, No>,
  ) =>
  async (input: Input): Promise<Done | No> => {
    const outcome = await database.transact(async (sql): Promise<Done | No> => {
      const deed = await plan(sql, input);
      return deed.ok ? { ok: true, ...(await deed.make()) } : deed;
    });
    if (outcome.ok) hintMade(hintDeliveries, outcome);
    return outcome;
  };
