import { describe, expect, it } from 'vitest';

import { toClient } from './client-address';

const PROXIES = ['127.0.0.1', '::1'];
const from = (remoteAddress: string, forwarded?: string) =>
  toClient({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }, PROXIES);

describe('the address of a reader', () => {
  it('is that of the connection, whatever the reader says', () => {
    expect(from('203.0.113.7')).toBe('203.0.113.7');
    expect(from('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });

  it('is what our proxy saw last, not what the reader wrote before it', () => {
    expect(from('127.0.0.1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
    expect(from('::ffff:127.0.0.1', '203.0.113.7, 127.0.0.1')).toBe('203.0.113.7');
    expect(from('127.0.0.1', 'nobody')).toBe('127.0.0.1');
  });

  it('is one for a household of IPv6', () => {
    expect(from('2001:db8:0:00a1::5')).toBe('2001:db8:0:a1::');
    expect(from('2001:db8:0:a1:ffff:1:2:3')).toBe('2001:db8:0:a1::');
    expect(from('2001:DB8::1')).toBe('2001:db8:0:0::');
  });
});
