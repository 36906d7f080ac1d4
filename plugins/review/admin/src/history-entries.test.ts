import { describe, expect, it } from 'vitest';

import { toHistoryEntries, withdrawalAfter } from './history-entries';
import type { PastCase, Publication } from './review-types';

/** A plain publication. */
const NOTHING_BESIDES = {
  subject: 'publication' as const,
  cause: null,
  withdrawalKind: null,
  mergedInto: null,
  allLanguages: null,
  formalWorkflowId: null,
};
const aCase = (caseId: number, day: number, outcome: 'published' | 'recalled' = 'published') =>
  ({
    ...NOTHING_BESIDES,
    caseId,
    fingerprint: 'f',
    submittedByName: '甲',
    submittedAt: '2026-03-01T00:00:00Z',
    decisions: [],
    end: { outcome, endedByName: '乙', endedAt: `2026-03-0${day}T00:00:00Z`, reason: '' },
  }) satisfies PastCase;
const aPublication = (publicationId: number, traits: Partial<Publication>): Publication => ({
  publicationId,
  kind: 'first',
  caseId: null,
  publishedAt: '2026-03-01T00:00:00Z',
  publishedByName: '丙',
  withdrawalKind: null,
  reason: null,
  ...traits,
});
const WITHDRAWN = aPublication(12, {
  kind: 'withdrawal',
  reason: '数据有误',
  publishedAt: '2026-03-04T00:00:00Z',
});
const PUBLICATIONS = [
  WITHDRAWN,
  aPublication(11, { kind: 'correction', caseId: 2 }),
  aPublication(10, { caseId: 1 }),
];

describe('the history of an item', () => {
  it('tells of a withdrawal, before the review that it ended and after what it took back', () => {
    const history = [aCase(3, 4, 'recalled'), aCase(2, 3), aCase(1, 2)];
    expect(
      toHistoryEntries({ history, publications: PUBLICATIONS }).map((entry) =>
        entry.kind === 'case' ? entry.past.caseId : entry.publication.reason,
      ),
    ).toEqual(['数据有误', 3, 2, 1]);
  });

  it('says of a case what kind of publication it was', () => {
    const [entry] = toHistoryEntries({ history: [aCase(2, 3)], publications: PUBLICATIONS }).filter(
      ({ kind }) => kind === 'case',
    );
    expect(entry).toMatchObject({ published: { kind: 'correction' } });
  });

  it('leaves out what is still open', () => {
    const open = { ...aCase(4, 5), end: null };
    expect(toHistoryEntries({ history: [open], publications: [] })).toEqual([]);
  });
});

describe('what took a publication back', () => {
  it('is the next withdrawal, also after a correction', () => {
    expect(withdrawalAfter(PUBLICATIONS, 1)).toBe(WITHDRAWN);
    const again = aPublication(13, { caseId: 5 });
    const twice = [aPublication(14, { kind: 'withdrawal' }), again, ...PUBLICATIONS];
    expect(withdrawalAfter(twice, 2)).toBe(WITHDRAWN);
  });
  it('is none for what is public, and for a case that published nothing', () => {
    expect(withdrawalAfter([aPublication(13, { caseId: 5 }), ...PUBLICATIONS], 5)).toBeNull();
    expect(withdrawalAfter(PUBLICATIONS, 3)).toBeNull();
  });
});
