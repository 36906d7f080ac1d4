import type { DeliveryStep, StepState } from '../../../../src/contracts/connector-tools';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { StepStore } from '../core/ports';

const READ = prepared(`select mutation, name, state, told, at from gongkai.delivery_steps
  where delivery_id = $1 order by step_id`);
const WRITE =
  prepared(`insert into gongkai.delivery_steps (delivery_id, mutation, name, state, told, told_by)
  values ($1, $2, $3, $4, $5::jsonb, $6) returning mutation, name, state, told, at`);

/** The trigger of the table refuses a mutation while an earlier one has no answer. */
export const stepStore: StepStore = {
  read: (sql, deliveryId) => sql<DeliveryStep>(READ, [deliveryId]),
  write: async (sql, deliveryId, { mutation, name, state, told, by = 'system' }) => {
    const rows = await sql<DeliveryStep>(WRITE, [deliveryId, mutation, name, state, told, by]);
    return rows[0] as DeliveryStep;
  },
};

export type StepRow = DeliveryStep & { by: string };

/** As people read them. */
export const listSteps = (sql: Sql, deliveryId: number): Promise<StepRow[]> =>
  sql<StepRow & { state: StepState }>(
    `select mutation, name, state, told, at, told_by as by from gongkai.delivery_steps where delivery_id = $1 order by step_id`,
    [deliveryId],
  );
