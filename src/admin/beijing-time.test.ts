import { describe, expect, it } from 'vitest';

import { formatInstant, fromInputValue, toInputValue } from './beijing-time';

describe('toInputValue and fromInputValue', () => {
  it('show and read Beijing time', () => {
    expect(toInputValue(new Date('2020-12-31T16:01:00Z'))).toBe('2021-01-01T00:01');
    expect(fromInputValue('2021-01-01T00:01')).toBe('2020-12-31T16:01:00.000Z');
  });
  it('answers null for what is no time', () => expect(fromInputValue('')).toBeNull());
});

describe('formatInstant', () => {
  it('writes Beijing time whatever the zone of the machine', () =>
    expect(formatInstant('2020-12-31T16:01:00Z', 'zh-Hans')).toBe('2021年1月1日 00:01'));
  it('writes a dash for no instant', () => expect(formatInstant(null, 'en')).toBe('—'));
});
