import { describe, expect, it } from 'vitest';

import { isAddressRange, isPrivateAddress, toIsDenied } from './is-private-address';

describe('isPrivateAddress', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
    ...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
    ],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'localhost', '', '1.2.3'],
  ])('keeps requests from %s', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '114.114.114.114', '2400:3200::1', '2606:4700::1111'])(
    'lets them to %s',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );
});

describe('inner addresses that are let in', () => {
  it('are exactly those named', () => {
    const isDenied = toIsDenied(['10.1.2.3', '192.168.0.0/16', 'fd00::/8']);
    for (const address of ['10.1.2.3', '192.168.7.1', 'fd00::5', '8.8.8.8'])
      expect(isDenied(address), address).toBe(false);
    for (const address of ['10.1.2.4', '127.0.0.1', 'fe80::1', '::1', 'localhost', ''])
      expect(isDenied(address), address).toBe(true);
    expect(toIsDenied([])('10.1.2.3')).toBe(true);
  });

  it('are addresses or ranges and no names', () => {
    for (const range of ['10.1.2.3', '10.0.0.0/8', '::1', 'fd00::/8'])
      expect(isAddressRange(range), range).toBe(true);
    for (const range of [
      '',
      'localhost',
      '10.0.0.0/33',
      '10.0.0.0/',
      '1.2.3',
      '::/129',
      '1.2.3.4/8/8',
    ])
      expect(isAddressRange(range), range).toBe(false);
  });
});
