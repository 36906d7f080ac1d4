import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isBankCard, isIdCard, maskEmail, maskIdCard, passesLuhn } from './personal-numbers';

const withCheckSign = (seventeen: string): string => {
  const sign = [...'0123456789X'].find((one) => isIdCard(seventeen + one));
  if (sign === undefined) throw new Error(seventeen);
  return seventeen + sign;
};

/** Drawn at random: place, day of birth, sequence. */
const seventeen = fc
  .tuple(
    fc.integer({ min: 100000, max: 999999 }),
    fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([place, born, sequence]) =>
      `${place}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`,
  );

describe('an ID-card number', () => {
  it('has exactly one check sign', () =>
    fc.assert(
      fc.property(seventeen, (digits) => {
        expect([...'0123456789X'].filter((sign) => isIdCard(digits + sign))).toHaveLength(1);
      }),
    ));

  it('with one digit changed is none', () =>
    fc.assert(
      fc.property(
        seventeen,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, by) => {
          const number = withCheckSign(digits);
          const changed = String((Number(number.charAt(at)) + by) % 10);
          expect(isIdCard(number.slice(0, at) + changed + number.slice(at + 1))).toBe(false);
        },
      ),
    ));

  // The example of GB 11643-1999 itself.
  it('is known from the standard', () => {
    expect(isIdCard('11010519491231002X')).toBe(true);
    expect(isIdCard('11010519491231002x')).toBe(true);
    expect(isIdCard('440524188001010014')).toBe(false); // born before 1900
  });

  it('keeps two signs in front and three behind', () =>
    expect(maskIdCard('11010519491231002X')).toBe('11*************02X'));
});

describe('a bank-card number', () => {
  it('passes Luhn with one check digit only', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[3-6]\d{14}$/), (digits) => {
        expect([...'0123456789'].filter((digit) => passesLuhn(digits + digit))).toHaveLength(1);
      }),
    ));

  it('is known by its test numbers, and is no other number of that length', () => {
    expect(isBankCard('4111111111111111')).toBe(true);
    expect(isBankCard('4111111111111112')).toBe(false);
    expect(isBankCard('9111111111111111')).toBe(false);
  });
});

it('masks an address up to its host', () =>
  expect(maskEmail('zhangsan@example.com')).toBe('z***@example.com'));
