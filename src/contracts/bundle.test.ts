import { describe, expect, it } from 'vitest';

import { findBinding, type RecordedBundle } from './bundle';

const macs = { isGenuine: (_: unknown, row: { mac: string | null }) => row.mac === 'genuine' };
const at = '2026-03-02T00:00:00Z';
const code = (is: boolean) => ({ mac: is ? 'genuine' : 'forged', beforeMacs: false });
const end = (genuine: boolean, bundleId = 7) => ({
  ...{ bundleId, outcome: 'dissolved' as const, reason: '分开', endedBy: 'admin:1' },
  ...{ endedByName: '甲', endedAt: at, ...code(genuine) },
});
const bundle = (
  genuine: boolean,
  bundleId = 7,
  ...ends: RecordedBundle['ends'] & object
): RecordedBundle => ({
  bundleId,
  facts: { caseIds: [1, 2], madeBy: 'admin:1', madeByName: '甲', madeAt: at, ...code(genuine) },
  ends: ends.length > 0 ? ends : null,
  items: [],
});

describe('what binds an item', () => {
  it.each([
    ['nothing where it was never bound', [], null],
    ['its bundle', [bundle(true)], [7, 'open']],
    ['nothing once that has ended', [bundle(true, 7, end(true))], null],
    ['its bundle still after an end that was forged', [bundle(true, 7, end(false))], [7, 'open']],
    ['its bundle still after the end of another', [bundle(true, 7, end(true, 8))], [7, 'open']],
    ['a forged bundle, until a person looks at it', [bundle(false)], [7, 'forged']],
    [
      'nothing after a genuine end of a forged one',
      [bundle(false, 7, end(false), end(true))],
      null,
    ],
    ['a newer one that was forged, first', [bundle(false, 8), bundle(true)], [8, 'forged']],
    ['an older one that was forged, first', [bundle(true, 8), bundle(false)], [7, 'forged']],
    [
      'its bundle still after the end of a newer one that was forged',
      [bundle(false, 8, end(true, 8)), bundle(true, 7, end(false))],
      [7, 'open'],
    ],
    ['the newest of its own', [bundle(true, 8), bundle(true)], [8, 'open']],
  ])('is %s', (_what, found, expected) => {
    const binding = findBinding(found, macs);
    expect(binding && [binding.bundle.bundleId, binding.standing]).toEqual(expected);
  });
});
