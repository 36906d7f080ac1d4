import { describe, expect, it } from 'vitest';

import { checkRequest } from './check-request';
import { mayConfirm } from './may-confirm';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const known = [
  { fingerprint: A, isExpunged: false, isAsked: false },
  { fingerprint: B, isExpunged: true, isAsked: false },
];
const asked = { fingerprints: [A], cause: 'personal', note: '正文第三段的身份证号' };

describe('asking to expunge', () => {
  it('takes revisions of the item, a cause and words that quote nothing', () =>
    expect(checkRequest(asked, known)).toBeUndefined());
  it.each([
    ['expunging.nothing-named', { fingerprints: [] }],
    ['expunging.not-of-the-item', { fingerprints: ['c'.repeat(64)] }],
    ['expunging.gone-already', { fingerprints: [A, B] }],
    ['expunging.no-cause', { cause: 'whim' }],
    ['expunging.note-too-long', { note: '字'.repeat(201) }],
    ['expunging.note-quotes', { note: '身份证 110101 1990 0307' }],
    ['expunging.note-quotes', { note: '电话１３８００１３８０００' }],
  ])('is refused: %s', (refusal, part) =>
    expect(checkRequest({ ...asked, ...part }, known)).toMatchObject({ refusal }),
  );
  it('is refused while another asks for the same', () =>
    expect(
      checkRequest(asked, [{ fingerprint: A, isExpunged: false, isAsked: true }]),
    ).toMatchObject({ refusal: 'expunging.asked-already' }));
});

const standing = {
  isEnded: false,
  isGenuine: true,
  askedBy: 'admin:1',
  isAskerThere: true,
  isPublic: false,
  isInReview: false,
  isWorkingCopy: false,
};

describe('confirming', () => {
  it('is for a second person', () => {
    expect(mayConfirm(standing, 'admin:2')).toBeUndefined();
    expect(mayConfirm(standing, 'admin:1')).toBe('expunging.same-person');
  });
  it.each([
    ['expunging.ended', { isEnded: true }],
    ['expunging.forged', { isGenuine: false }],
    ['expunging.asker-closed', { isAskerThere: false }],
    ['expunging.still-public', { isPublic: true }],
    ['expunging.in-review', { isInReview: true }],
    ['expunging.working-copy', { isWorkingCopy: true }],
  ])('is refused: %s', (refusal, part) =>
    expect(mayConfirm({ ...standing, ...part }, 'admin:2')).toBe(refusal),
  );
});
