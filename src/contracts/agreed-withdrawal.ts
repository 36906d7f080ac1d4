// What review asks of channels when the case of a withdrawal is agreed to.
import type { Actor } from './actor';
import type { ItemKey } from './item';
import type { Outcome } from './outcome';
import type { WithdrawalKind } from './withdrawal';

/** The database port of src/platform/sql, without naming it here. */
type Sql = <Row extends object>(text: string, params?: readonly unknown[]) => Promise<Row[]>;

export type AgreedWithdrawal = {
  caseId: number;
  item: ItemKey;
  reason: string;
  kind: WithdrawalKind | null;
  mergedInto: ItemKey | null;
  allLanguages: boolean;
  actor: Pick<Actor, 'ref' | 'name'>;
};

/**
 * Locks the item and judges it, without a write; `make` withdraws in the same transaction, and answers what to call once that
 * is committed (the worker is told).
 */
export type PlanAgreedWithdrawal = (
  sql: Sql,
  withdrawal: AgreedWithdrawal,
) => Promise<{ ok: true; make(): Promise<() => void> } | Extract<Outcome, { ok: false }>>;
