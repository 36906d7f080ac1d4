import { describe, expect, it } from 'vitest';

import { signAddress, verifyAddress } from './signed-address';

const sha256 = 'a'.repeat(64);
const secret = 'a secret of this test';
const now = new Date('2020-06-01T00:00:00Z');
const ttlMs = 60_000;

const parts = (address: string) => {
  const url = new URL(address, 'http://x');
  return {
    name: url.pathname.split('/').at(-1) ?? '',
    expires: url.searchParams.get('expires'),
    signature: url.searchParams.get('signature'),
  };
};
const signed = () =>
  parts(signAddress({ sha256, extension: '.jpg', secret, now, ttlMs, base: '/a/b' }));

describe('signed addresses', () => {
  it('open the file they were made for', () => {
    expect(verifyAddress({ ...signed(), secret, now })).toEqual({ sha256, extension: '.jpg' });
  });
  it('stay the same for a while, and open at least for the time asked', () => {
    const later = new Date(now.getTime() + ttlMs - 1);
    expect(
      signAddress({ sha256, extension: '.jpg', secret, now: later, ttlMs, base: '/a/b' }),
    ).toBe(signAddress({ sha256, extension: '.jpg', secret, now, ttlMs, base: '/a/b' }));
    expect(
      verifyAddress({ ...signed(), secret, now: new Date(now.getTime() + ttlMs) }),
    ).toBeDefined();
  });
  it('refuse after their time', () => {
    const after = new Date(now.getTime() + 2 * ttlMs);
    expect(verifyAddress({ ...signed(), secret, now: after })).toBeUndefined();
  });
  it.each([
    ['another file', { name: `${'b'.repeat(64)}.jpg` }],
    ['another extension', { name: `${sha256}.html` }],
    ['a path', { name: `../${sha256}.jpg` }],
    ['a longer time', { expires: String(now.getTime() + 10 * ttlMs) }],
    ['no signature', { signature: null }],
    ['a short signature', { signature: 'ab' }],
    ['another secret', { secret: 'another secret of this' }],
  ])('refuse %s', (_what, change) => {
    expect(verifyAddress({ ...signed(), secret, now, ...change })).toBeUndefined();
  });
});
