import { describe, expect, it } from 'vitest';

import { pickBase, toBases } from './comparison';

const aCase = (caseId: number, outcome: string | null) => ({
  caseId,
  fingerprint: `of-${caseId}`,
  end: outcome === null ? null : { outcome },
});
const aPublication = (
  publicationId: number,
  { caseId = publicationId, kind = 'first' }: { caseId?: number | null; kind?: string } = {},
) => ({
  publicationId,
  kind,
  caseId,
  supersedes: publicationId > 1 ? publicationId - 1 : null,
  fingerprint: kind === 'withdrawal' ? null : `of-${publicationId}`,
});

describe('what a case is held against', () => {
  it('is nothing where it is the first of its item', () => {
    const bases = toBases(1, [aCase(1, null)], []);
    expect(bases).toEqual({ live: null, lastReturned: null });
    expect(pickBase(bases, '')).toBeNull();
    expect(pickBase(bases, 'live')).toBeNull();
  });

  it('is what is public, before what came back', () => {
    const bases = toBases(
      4,
      [aCase(4, null), aCase(3, 'returned'), aCase(2, 'recalled'), aCase(1, 'published')],
      [aPublication(1)],
    );
    expect(bases).toEqual({ live: 'of-1', lastReturned: 'of-3' });
    expect(pickBase(bases, '')).toEqual({ against: 'live', fingerprint: 'of-1' });
    expect(pickBase(bases, 'last-returned')?.fingerprint).toBe('of-3');
  });

  it('is what came back where nothing is public, a later return apart', () => {
    const cases = [aCase(3, 'returned'), aCase(2, null), aCase(1, 'returned')];
    expect(pickBase(toBases(2, cases, []), '')).toEqual({
      against: 'last-returned',
      fingerprint: 'of-1',
    });
  });

  it('is what it replaced, once it is public itself', () => {
    const publications = [aPublication(2, { kind: 'correction' }), aPublication(1)];
    expect(toBases(2, [], publications).live).toBe('of-1');
    expect(toBases(1, [], publications).live).toBeNull();
  });

  it('is nothing public after a withdrawal', () => {
    const withdrawn = [aPublication(2, { kind: 'withdrawal', caseId: null }), aPublication(1)];
    expect(toBases(3, [], withdrawn).live).toBeNull();
  });

  it('is a revision by its name', () => {
    expect(pickBase({ live: 'a', lastReturned: null }, 'b')).toEqual({
      against: 'revision',
      fingerprint: 'b',
    });
  });
});
