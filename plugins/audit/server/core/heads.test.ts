import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkHead, readLine, toLine } from './heads';

const HEX = 'ab'.repeat(32);

describe('a noted head', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (sealNumber) => {
        const head = { day: '2026-11-27', sealNumber, sha256: HEX };
        expect(readLine(toLine(head))).toEqual(head);
      }),
    ));
  it.each([
    '',
    '2026-11-27 1',
    `2026-11-27 1 ${HEX} `,
    `27.11.2026 1 ${HEX}`,
    `2026-11-27 -1 ${HEX}`,
  ])('is none: %s', (line) => expect(readLine(line)).toBeNull());
  it('fits the chain, or says how it does not', () => {
    const head = { day: '2026-11-27', sealNumber: 7, sha256: HEX };
    expect(checkHead(head, HEX)).toBeNull();
    expect(checkHead(head, null)?.message).toMatch(/截去/);
    expect(checkHead(head, 'cd'.repeat(32))?.message).toMatch(/改写/);
  });
});
