import type { DeliveryState } from '../../../../src/contracts/channel';

/**
 * From each state, the states that may follow. `sending` means that the outcome is not known until somebody looks: a
 * delivery found there without its lock is looked up first. Confirmed is final: what happened in public cannot unhappen.
 */
export const NEXT_STATES: Record<DeliveryState, readonly DeliveryState[]> = {
  // planned → confirmed: a person did it and recorded it.
  // planned → failed: it cannot be sent at all (no connector, expunged).
  planned: ['sending', 'cancelled', 'confirmed', 'failed'],
  // sending → planned: certainly not done, tried again later or left to a person.
  sending: ['confirmed', 'planned', 'failed', 'unconfirmed', 'cancelled'],
  // failed → planned: retried by a person, or by a newer need.
  failed: ['planned', 'cancelled', 'confirmed'],
  // unconfirmed → sending: retried, which looks it up first; → planned: a person looked, and nothing went out.
  unconfirmed: ['sending', 'confirmed', 'planned'],
  // cancelled → confirmed: posted by hand all the same; → planned: needed again because of such an entry.
  cancelled: ['confirmed', 'planned'],
  confirmed: [],
};

export const mayBecome = (from: DeliveryState, to: DeliveryState): boolean =>
  NEXT_STATES[from].includes(to);

/** States in which something may be public of which the ledger does not know yet. */
export const OPEN_OUTCOMES: readonly DeliveryState[] = ['sending', 'unconfirmed'];
