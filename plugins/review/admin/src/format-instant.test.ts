import { describe, expect, it } from 'vitest';

import { formatInstant } from './format-instant';

describe('formatInstant', () => {
  it('writes Beijing time whatever the zone of the machine', () => {
    expect(formatInstant('2020-12-31T16:01:00.000Z', 'zh-Hans')).toBe('2021年1月1日 00:01');
  });
  it('writes a dash for no instant', () => {
    expect(formatInstant(null, 'zh-Hans')).toBe('—');
  });
});
