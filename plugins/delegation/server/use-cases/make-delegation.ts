import type { Actor } from '../../../../src/contracts/actor';
import type { DelegationCause } from '../../../../src/contracts/delegation';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type Asked, checkDelegation, type Decider } from '../core/check-delegation';
import { refuse } from '../core/refusals';
import type { DelegationStore } from './ports';

type Deps = {
  sql: Sql;
  clock: Clock;
  macs: Pick<RegisterMacs, 'make'>;
  delegations: Pick<DelegationStore, 'readStanding' | 'insert'>;
  readDeciders(sql: Sql): Promise<Decider[]>;
};

/** Lets one person take the place of another for some days; by whoever is away, or who keeps people. */
export const createMakeDelegation =
  ({ sql, clock, macs, delegations, readDeciders }: Deps) =>
  async (asked: Asked, actor: Actor): Promise<Outcome<{ delegationId: number }>> => {
    const madeAt = clock.now();
    const today = toShanghaiDay(madeAt);
    const deciders = await readDeciders(sql);
    const standing = await delegations.readStanding(sql, today);
    const refusal = checkDelegation(asked, { deciders, standing, today, by: actor.ref });
    if (refusal) return refuse(refusal);
    const nameOf = (ref: string) => deciders.find((one) => one.ref === ref)?.name ?? ref;
    const facts = {
      ...{ ...asked, cause: asked.cause as DelegationCause },
      ...{ delegatorName: nameOf(asked.delegator), delegateName: nameOf(asked.delegate) },
      ...{ madeBy: actor.ref, madeByName: actor.name, madeAt },
    };
    const mac = macs.make('delegation', facts);
    const delegationId = await delegations.insert(sql, { ...facts, mac });
    return delegationId === null ? refuse('delegation.has-delegate') : { ok: true, delegationId };
  };
