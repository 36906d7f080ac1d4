import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  CHAIN_START,
  type ChainEnd,
  chainRows,
  checkLink,
  FIRST_PREVIOUS,
  toSealHash,
} from './chain';

const rows = (texts: string[]) => texts.map((text, at) => ({ auditId: at + 1, text }));
const check = (stored: Parameters<typeof checkLink>[1][]) => {
  let end: ChainEnd = CHAIN_START;
  return stored.flatMap((seal) => {
    const findings = checkLink(end, seal);
    end = seal;
    return findings.map(({ code }) => code);
  });
};
const withTexts = (texts: string[]) =>
  chainRows(CHAIN_START, rows(texts)).map((seal, at) => ({ ...seal, text: texts[at] ?? null }));

describe('the chain', () => {
  it('begins with 64 zeros and never changes its arithmetic', () => {
    const [first] = chainRows(CHAIN_START, rows(['["a"]']));
    expect(first?.previousSha256).toBe(FIRST_PREVIOUS);
    expect(first?.sha256).toBe('8d23b439ec0f4f8ae5bf1836b79e6cecf73c29eae70cd6e6906393d664d33e72');
  });

  it('goes on from its end as if it had been made at once', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2 }), fc.nat(), (texts, cut) => {
        const whole = chainRows(CHAIN_START, rows(texts));
        const at = (cut % (texts.length - 1)) + 1;
        const before = whole.slice(0, at);
        const end = before.at(-1) ?? CHAIN_START;
        expect([...before, ...chainRows(end, rows(texts).slice(at))]).toEqual(whole);
      }),
    );
  });

  it('shows every single change of a text, deletion and swap', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(), (unique, place) => {
        const stored = withTexts(unique);
        expect(check(stored)).toEqual([]);
        const at = place % (unique.length - 1);
        const other = stored[at + 1];
        const changed = stored.map((seal, index) =>
          index === at ? { ...seal, text: `${seal.text}!` } : seal,
        );
        expect(check(changed)).toEqual(['audit.row-changed']);
        expect(check(stored.toSpliced(at, 1))).toContain('audit.seal-missing');
        const gone = stored.map((seal, index) => (index === at ? { ...seal, text: null } : seal));
        expect(check(gone)).toEqual(['audit.row-missing']);
        const swapped = stored.map((seal, index) => {
          if (index === at) return { ...seal, text: other?.text ?? null };
          return index === at + 1 ? { ...seal, text: stored[at]?.text ?? null } : seal;
        });
        expect(check(swapped)).toEqual(['audit.row-changed', 'audit.row-changed']);
      }),
    );
  });

  it('hashes place and text apart, so that neither can pass for the other', () => {
    expect(toSealHash(FIRST_PREVIOUS, 1, '1')).not.toBe(toSealHash(FIRST_PREVIOUS, 11, ''));
  });
});
