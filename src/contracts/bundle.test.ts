import { describe, expect, it } from 'vitest';

import { type RecordedBundle, toBundleStanding } from './bundle';

const macs = { isGenuine: (_: unknown, row: { mac: string | null }) => row.mac === 'genuine' };
const at = '2026-03-02T00:00:00Z';
const code = (is: boolean) => ({ mac: is ? 'genuine' : 'forged', beforeMacs: false });
const end = (genuine: boolean, bundleId = 7) => ({
  ...{ bundleId, outcome: 'dissolved' as const, reason: '分开', endedBy: 'admin:1' },
  ...{ endedByName: '甲', endedAt: at, ...code(genuine) },
});
const bundle = (genuine: boolean, ...ends: RecordedBundle['ends'] & object): RecordedBundle => ({
  bundleId: 7,
  facts: { caseIds: [1, 2], madeBy: 'admin:1', madeByName: '甲', madeAt: at, ...code(genuine) },
  ends: ends.length > 0 ? ends : null,
  items: [],
});

describe('what binds an item', () => {
  it.each([
    ['nothing where it was never bound', null, 'none'],
    ['its bundle', bundle(true), 'open'],
    ['nothing once that has ended', bundle(true, end(true)), 'none'],
    ['its bundle still after an end that somebody forged', bundle(true, end(false)), 'open'],
    ['its bundle still after the end of another', bundle(true, end(true, 8)), 'open'],
    ['a forged bundle, until a person looks at it', bundle(false), 'forged'],
    ['nothing after a genuine end of a forged one', bundle(false, end(false), end(true)), 'none'],
  ])('is %s', (_what, found, standing) => expect(toBundleStanding(found, macs)).toBe(standing));
});
