import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DeliveryState, Intent } from '../../../../src/contracts/channel';
import { decideAfterAbsent, decideAttempt } from './decide-attempt';
import { mayBecome, NEXT_STATES } from './delivery-states';

const revision = { fingerprint: 'f', content: {} } as never;
const base = {
  publicationId: 5,
  newestPublicationId: 5,
  kind: 'first',
  intent: 'publish',
  state: 'planned',
  held: null,
  earlierOpen: false,
  isForged: false,
  revision,
} as const;
const holding = (publicationId: number) => ({ publicationId, address: null, externalId: null });

describe('an attempt', () => {
  it('publishes where nothing is held, updates where an older one is', () => {
    expect(decideAttempt(base)).toEqual({ do: 'perform', act: 'publish' });
    expect(decideAttempt({ ...base, held: holding(4) })).toEqual({ do: 'perform', act: 'update' });
  });

  it('withdraws what is held, and cancels where nothing is', () => {
    const withdrawal = { ...base, kind: 'withdrawal', intent: 'withdraw', revision: null } as const;
    expect(decideAttempt({ ...withdrawal, held: holding(4) })).toEqual({
      do: 'perform',
      act: 'withdraw',
    });
    expect(decideAttempt(withdrawal)).toEqual({ do: 'cancel', reason: 'nothing-held' });
  });

  it('waits while an earlier one there may still arrive', () => {
    expect(decideAttempt({ ...base, earlierOpen: true })).toEqual({ do: 'wait' });
    const withdrawal = { ...base, intent: 'withdraw', earlierOpen: true } as const;
    expect(decideAttempt(withdrawal)).toEqual({ do: 'wait' });
  });

  it('fails where the bytes were expunged', () => {
    expect(decideAttempt({ ...base, revision: null })).toEqual({ do: 'fail', reason: 'expunged' });
  });

  it('looks up first what was begun, and decides anew when it is absent', () => {
    const begun = { ...base, state: 'sending' } as const;
    expect(decideAttempt(begun)).toEqual({ do: 'look-up', act: 'publish' });
    expect(decideAfterAbsent(begun)).toEqual({ do: 'perform', act: 'publish' });
    expect(decideAfterAbsent({ ...begun, newestPublicationId: 6 })).toEqual({
      do: 'cancel',
      reason: 'superseded',
    });
  });
});

describe('an attempt that died', () => {
  const begun = { ...base, state: 'sending' } as const;

  it('before anything was sent is repeated safely, without a look', () => {
    expect(decideAttempt({ ...begun, nothingSent: true })).toEqual({
      do: 'perform',
      act: 'publish',
    });
  });

  it('is not repeated where it is superseded meanwhile', () => {
    expect(decideAttempt({ ...begun, nothingSent: true, newestPublicationId: 6 })).toEqual({
      do: 'cancel',
      reason: 'superseded',
    });
  });

  it('once something was sent is looked up first', () => {
    expect(decideAttempt({ ...begun, nothingSent: false })).toEqual({
      do: 'look-up',
      act: 'publish',
    });
  });
});

const states = Object.keys(NEXT_STATES) as DeliveryState[];
const known = fc.record({
  publicationId: fc.integer({ min: 1, max: 6 }),
  newestPublicationId: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom('first', 'correction', 'withdrawal', 'takeover'),
  intent: fc.constantFrom<Intent>('publish', 'update', 'withdraw'),
  state: fc.constantFrom(...states),
  held: fc.option(fc.integer({ min: 1, max: 6 }).map(holding)),
  earlierOpen: fc.boolean(),
  isForged: fc.constant(false),
  revision: fc.option(fc.constant(revision)),
});

describe('whatever is known', () => {
  it('nothing superseded or withdrawn, and nothing older than what is there, is performed', () => {
    fc.assert(
      fc.property(known, (facts) => {
        for (const decision of [decideAttempt(facts), decideAfterAbsent(facts)]) {
          if (decision.do !== 'perform') continue;
          expect(facts.newestPublicationId).toBe(facts.publicationId);
          expect(facts.held?.publicationId ?? 0).toBeLessThanOrEqual(facts.publicationId);
          expect(facts.earlierOpen).toBe(false);
          if (decision.act === 'withdraw') expect(facts.held).not.toBeNull();
          else expect(facts.revision).not.toBeNull();
        }
      }),
    );
  });

  it('what was begun is never performed without a look', () => {
    fc.assert(
      fc.property(known, (facts) => {
        if (facts.state === 'planned') return;
        expect(decideAttempt(facts).do).toBe(facts.state === 'sending' ? 'look-up' : 'nothing');
      }),
    );
  });
});

describe('a forged publication', () => {
  it('is never performed, looked up or withdrawn by, whatever else is known', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const forged = { ...facts, isForged: true };
        const isOpen = facts.state === 'planned' || facts.state === 'sending';
        expect(decideAttempt(forged)).toEqual(
          isOpen ? { do: 'fail', reason: 'forged-publication' } : { do: 'nothing' },
        );
        expect(decideAfterAbsent(forged)).toEqual({ do: 'fail', reason: 'forged-publication' });
      }),
    );
  });
});

type One = { id: number; intent: Intent; state: DeliveryState };

/**
 * A model of one item at one account: publications come one after the other, attempts run in any order, workers die
 * before or after the act. What is public there must always be what the ledger says, never an older one over a newer.
 */
const runStory = (steps: readonly number[]) => {
  const deliveries: One[] = [];
  const shown: number[] = [];
  let there: number | null = null;
  let held: number | null = null;
  const move = (one: One, to: DeliveryState) => {
    if (one.state !== to) expect(mayBecome(one.state, to)).toBe(true);
    one.state = to;
  };
  const newest = () => deliveries.at(-1);
  const announce = (intent: Intent) => {
    for (const one of deliveries) if (one.state === 'planned') move(one, 'cancelled');
    deliveries.push({ id: deliveries.length + 1, intent, state: 'planned' });
  };
  const take = (one: One, dies: 'before' | 'after' | 'never') => {
    const facts = {
      publicationId: one.id,
      newestPublicationId: newest()?.id ?? 0,
      kind: one.intent === 'withdraw' ? ('withdrawal' as const) : ('first' as const),
      intent: one.intent,
      state: one.state,
      held: held === null ? null : holding(held),
      earlierOpen: deliveries.some(({ id, state }) => id < one.id && state === 'sending'),
      isForged: false,
      revision,
    };
    let decision = decideAttempt(facts);
    if (decision.do === 'look-up') {
      const arrived = decision.act === 'withdraw' ? there === null : there === one.id;
      if (arrived) return confirm(one);
      decision = decideAfterAbsent(facts);
      if (decision.do === 'wait') return;
    }
    if (decision.do === 'cancel') return move(one, 'cancelled');
    if (decision.do !== 'perform') return;
    move(one, 'sending');
    if (dies === 'before') return;
    there = decision.act === 'withdraw' ? null : one.id;
    if (there !== null) shown.push(there);
    if (dies === 'never') confirm(one);
  };
  const confirm = (one: One) => {
    move(one, 'confirmed');
    held = one.intent === 'withdraw' ? null : one.id;
    expect(there).toBe(held);
  };
  for (const step of steps) {
    if (step % 5 === 0) announce(step % 2 === 0 && held !== null ? 'withdraw' : 'publish');
    else if (deliveries.length > 0) {
      const one = deliveries[step % deliveries.length] as One;
      take(one, step % 5 === 1 ? 'before' : step % 5 === 2 ? 'after' : 'never');
    }
  }
  // The sweep comes round until nothing moves.
  for (let round = 0; round <= deliveries.length; round += 1) {
    for (const one of deliveries) take(one, 'never');
  }
  return { deliveries, shown, there, newest: newest() };
};

describe('any order of publications, attempts and deaths', () => {
  it('ends with the newest, shows no older one over a newer, and leaves nothing open', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(999), { maxLength: 60 }), (steps) => {
        const { deliveries, shown, there, newest } = runStory(steps);
        expect([...shown].sort((a, b) => a - b)).toEqual(shown);
        expect(deliveries.every(({ state }) => ['confirmed', 'cancelled'].includes(state))).toBe(
          true,
        );
        if (newest) expect(there).toBe(newest.intent === 'withdraw' ? null : newest.id);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the table of states', () => {
  it('lets nothing leave confirmed, and lets only an entry by hand or a new need leave cancelled', () => {
    expect(NEXT_STATES.confirmed).toEqual([]);
    expect(NEXT_STATES.cancelled).toEqual(['confirmed', 'planned']);
  });
});
