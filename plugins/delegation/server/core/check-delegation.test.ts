import { describe, expect, it } from 'vitest';

import { type Asked, checkDelegation } from './check-delegation';
import { toState } from './to-standing';

const [LI, WANG, ZHAO, BOSS] = ['admin:1', 'admin:2', 'admin:3', 'admin:9'];
const TODAY = '2026-11-27';
const GROUND = {
  deciders: [LI, WANG, ZHAO].map((ref = '') => ({ ref, name: ref })),
  standing: [],
  today: TODAY,
  by: BOSS as string,
};
const asked = (traits: Partial<Asked> = {}): Asked => ({
  ...{ delegator: 'admin:1', delegate: 'admin:2', fromOn: TODAY, untilOn: '2026-12-03' },
  ...{ cause: 'leave', ...traits },
});
const standing = (delegator: string, delegate: string) => ({
  ...{ delegator, delegate, fromOn: '2026-12-03', untilOn: '2026-12-10' },
});

describe('a delegation', () => {
  it('is made from today on, and for one day', () => {
    expect(checkDelegation(asked(), GROUND)).toBeUndefined();
    expect(checkDelegation(asked({ untilOn: TODAY }), GROUND)).toBeUndefined();
  });

  it.each<[Partial<Asked>, string]>([
    [{ delegator: 'admin:8' }, 'no-delegator'],
    [{ delegator: '' }, 'no-delegator'],
    [{ delegate: 'admin:8' }, 'no-delegate'],
    [{ delegate: 'admin:1' }, 'same-person'],
    [{ fromOn: '' }, 'bad-days'],
    [{ fromOn: '2026-02-30', untilOn: '2027-01-01' }, 'bad-days'],
    [{ untilOn: '2026-11-26' }, 'bad-days'],
    [{ fromOn: '2026-11-26' }, 'past'],
    [{ untilOn: '2027-11-28' }, 'too-long'],
    [{ cause: 'constructor' }, 'bad-cause'],
  ])('with %j is refused as %s', (traits, refusal) => {
    expect(checkDelegation(asked(traits), GROUND)).toBe(`delegation.${refusal}`);
  });

  it('is not given to oneself by who keeps people', () => {
    expect(checkDelegation(asked(), { ...GROUND, by: 'admin:2' })).toBe('delegation.to-oneself');
    expect(checkDelegation(asked(), { ...GROUND, by: 'admin:1' })).toBeUndefined();
  });

  it.each([
    ['admin:1', 'admin:3', 'has-delegate'],
    ['admin:3', 'admin:1', 'stands-in'],
    ['admin:2', 'admin:3', 'delegate-away'],
  ])('makes no chain and no second delegate beside %s → %s', (delegator, delegate, refusal) => {
    const ground = { ...GROUND, standing: [standing(delegator, delegate)] };
    expect(checkDelegation(asked(), ground)).toBe(`delegation.${refusal}`);
    expect(checkDelegation(asked({ untilOn: '2026-12-02' }), ground)).toBeUndefined();
  });

  it('may be one of several that a delegate has', () => {
    const ground = { ...GROUND, standing: [standing('admin:3', 'admin:2')] };
    expect(checkDelegation(asked(), ground)).toBeUndefined();
  });
});

it.each([
  [{}, '2026-12-02', 'coming'],
  [{}, '2026-12-03', 'now'],
  [{}, '2026-12-10', 'now'],
  [{}, '2026-12-11', 'over'],
  [{ holds: false }, '2026-12-04', 'void'],
  [{ endedAt: '2026-12-04T00:00:00Z' }, '2026-12-05', 'ended'],
])('with %j stands on %s as %s', (traits, today, state) => {
  const known = { ...standing('a', 'b'), endedAt: null, holds: true, ...traits };
  expect(toState(known, today)).toBe(state);
});
