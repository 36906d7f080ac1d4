import { describe, expect, it } from 'vitest';

import { toItemState, toLock } from './item-state';
import { toMay } from './may';

const all = { submit: true, publish: true, withdraw: true };
const STATES = ['in-review', 'approved', 'draft', 'returned', 'public', 'withdrawn'] as const;
const nothing = { refusal: undefined, message: null, opinionOnly: false, skip: false };

describe('the state of an item', () => {
  it.each([
    [{}, 'draft'],
    [{ live: true, everPublic: true }, 'public'],
    [{ everPublic: true }, 'withdrawn'],
    [{ open: { approved: false }, live: true, everPublic: true }, 'in-review'],
    [{ open: { approved: true } }, 'approved'],
    [{ returned: true }, 'returned'],
    [{ returned: true, live: true, everPublic: true }, 'returned'],
  ] as const)('of %o is %s', (facts, state) =>
    expect(
      toItemState({ open: null, returned: false, live: false, everPublic: false, ...facts }),
    ).toBe(state),
  );

  it('locks for everybody while in review and while approved, and always for who may only read', () => {
    const locks = (mayEdit: boolean) => STATES.map((state) => toLock(state, mayEdit));
    const free = [null, null, null, null];
    expect(locks(true)).toEqual(['in-review', 'approved', ...free]);
    expect(locks(false)).toEqual(['in-review', 'approved', ...free.map(() => 'read-only')]);
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
  it('is an opinion where the stage asks for no more, and a skip only while in review', () => {
    const opinion = { ...nothing, opinionOnly: true, skip: true };
    const inReview = toMay('in-review', false, all, opinion);
    expect(inReview).toMatchObject({ decide: false, comment: true, skip: true });
    const approved = toMay('approved', false, all, opinion);
    expect(approved).toMatchObject({ decide: false, comment: false, skip: false });
  });
  it('never exceeds the permissions', () => {
    const none = { submit: false, publish: false, withdraw: false };
    for (const state of STATES) {
      const refused = { ...nothing, refusal: 'review.wrong-role', message: '不由您办理' };
      const { reason, ...may } = toMay(state, true, none, refused);
      expect(Object.values(may)).toEqual(Array.from({ length: 7 }, () => false));
      expect(reason).toBe(state === 'in-review' ? '不由您办理' : null);
    }
  });
});
