import { describe, expect, it } from 'vitest';

import { type Claim, HELD_FOR_MS, toHolder } from './claim';

const at = new Date('2026-03-02T01:00:00Z');
const claim: Claim = {
  act: 'claim',
  madeBy: 'admin:2',
  madeByName: '周初雪',
  madeAt: at,
  expiresAt: new Date(at.getTime() + HELD_FOR_MS),
};

describe('a task', () => {
  it('is nobody’s until somebody takes it', () => expect(toHolder(null, at)).toBeNull());
  it('is held by who took it last, until it expires', () => {
    expect(toHolder(claim, at)).toMatchObject({ ref: 'admin:2', name: '周初雪' });
    expect(toHolder(claim, new Date(claim.expiresAt.getTime() - 1))).not.toBeNull();
    expect(toHolder(claim, claim.expiresAt)).toBeNull();
  });
  it('is nobody’s again once it was given back', () =>
    expect(toHolder({ ...claim, act: 'release' }, at)).toBeNull());
});
