import { describe, expect, it } from 'vitest';

import { toItemState, toLock } from './item-state';
import { toMay } from './may';

const all = { submit: true, publish: true, withdraw: true };
const FREE = ['draft', 'returned', 'public', 'withdrawn'] as const;
const APPROVED = ['approved', 'scheduled', 'publish-failed'] as const;
const STATES = ['in-review', ...APPROVED, ...FREE] as const;
const nothing = { refusal: undefined, message: null, opinionOnly: false, skip: false };

describe('the state of an item', () => {
  it.each([
    [{}, 'draft'],
    [{ live: true, everPublic: true }, 'public'],
    [{ everPublic: true }, 'withdrawn'],
    [{ open: { approved: false, schedule: null }, live: true, everPublic: true }, 'in-review'],
    [{ open: { approved: true, schedule: null } }, 'approved'],
    [{ open: { approved: true, schedule: 'set' } }, 'scheduled'],
    [{ open: { approved: true, schedule: 'not-kept' } }, 'publish-failed'],
    [{ returned: true }, 'returned'],
    [{ returned: true, live: true, everPublic: true }, 'returned'],
  ] as const)('of %o is %s', (facts, state) =>
    expect(
      toItemState({ open: null, returned: false, live: false, everPublic: false, ...facts }),
    ).toBe(state),
  );

  it('locks for everybody while in review and while approved, and always for who may only read', () => {
    const locks = (mayEdit: boolean) => STATES.map((state) => toLock(state, mayEdit));
    const closed = ['in-review', ...APPROVED.map(() => 'approved')];
    expect(locks(true)).toEqual([...closed, ...FREE.map(() => null)]);
    expect(locks(false)).toEqual([...closed, ...FREE.map(() => 'read-only')]);
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
    for (const state of APPROVED)
      expect(toMay(state, false, all, nothing)).toMatchObject({
        submit: false,
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
      expect(new Set(Object.values(may))).toEqual(new Set([false]));
      expect(reason).toBe(state === 'in-review' ? '不由您办理' : null);
    }
  });
});
