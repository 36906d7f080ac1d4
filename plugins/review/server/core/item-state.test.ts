import { describe, expect, it } from 'vitest';

import { toItemState, toLockReason } from './item-state';
import { toMay } from './may';

const all = { submit: true, publish: true, withdraw: true };
const nothing = { refusal: undefined, message: null };

describe('the state of an item', () => {
  it.each([
    [{ open: null, live: false, everPublic: false }, 'draft'],
    [{ open: null, live: true, everPublic: true }, 'public'],
    [{ open: null, live: false, everPublic: true }, 'withdrawn'],
    [{ open: { approved: false }, live: true, everPublic: true }, 'in-review'],
    [{ open: { approved: true }, live: false, everPublic: false }, 'approved'],
  ] as const)('of %o is %s', (facts, state) => expect(toItemState(facts)).toBe(state));

  it('locks while in review and while approved, and says why', () => {
    expect(toLockReason('in-review')).toContain('审核中');
    expect(toLockReason('approved')).toContain('待发布');
    expect([toLockReason('draft'), toLockReason('public'), toLockReason('withdrawn')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what a person may do', () => {
  it('follows the state', () => {
    expect(toMay('draft', false, all, nothing)).toMatchObject({
      submit: true,
      publish: false,
      recall: false,
      withdraw: false,
    });
    expect(toMay('in-review', true, all, nothing)).toMatchObject({
      submit: false,
      decide: true,
      recall: true,
      withdraw: true,
    });
    expect(toMay('approved', false, all, nothing)).toMatchObject({
      publish: true,
      decide: false,
      recall: true,
    });
  });
  it('never exceeds the permissions', () => {
    const none = { submit: false, publish: false, withdraw: false };
    for (const state of ['draft', 'in-review', 'approved', 'public', 'withdrawn'] as const) {
      const refused = { refusal: 'review.wrong-role', message: '不由您办理' };
      const { reason, ...may } = toMay(state, true, none, refused);
      expect(Object.values(may)).toEqual([false, false, false, false, false]);
      expect(reason).toBe(state === 'in-review' ? '不由您办理' : null);
    }
  });
});
