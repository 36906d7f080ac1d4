import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';
import type { DelegationStore } from './ports';

type Deps = {
  sql: Sql;
  clock: Clock;
  delegations: Pick<DelegationStore, 'readOpen' | 'end'>;
};

/** Ends a delegation before its last day: one's own, or, for who keeps people, anybody's. */
export const createEndDelegation =
  ({ sql, clock, delegations }: Deps) =>
  async (
    { delegationId, anybodys }: { delegationId: number; anybodys: boolean },
    actor: Actor,
  ): Promise<Outcome> => {
    const endedAt = clock.now();
    const found = await delegations.readOpen(sql, {
      delegationId,
      today: toShanghaiDay(endedAt),
    });
    if (!found) return refuse('delegation.unknown');
    if (!anybodys && found.delegator !== actor.ref) return refuse('delegation.not-yours');
    if (!found.isOpen) return refuse('delegation.over');
    const by = { endedBy: actor.ref, endedByName: actor.name, endedAt };
    const ended = await delegations.end(sql, { delegationId, ...by });
    return ended ? { ok: true } : refuse('delegation.over');
  };
