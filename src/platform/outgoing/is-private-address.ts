import { BlockList, isIP } from 'node:net';

/** Not the public internet: loopback, inner networks, link-local (clouds tell secrets there), multicast, reserved. */
const PRIVATE: readonly [string, number][] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as [string, number][]),
];

const list = new BlockList();
for (const [address, bits] of PRIVATE) list.addSubnet(address, bits, 'ipv4');

/** Of IPv6 only what is given out to the public, without what wraps an IPv4 address or is documentation. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const wrapping = new BlockList();
wrapping.addSubnet('2001::', 23, 'ipv6');
wrapping.addSubnet('2001:db8::', 32, 'ipv6');
wrapping.addSubnet('2002::', 16, 'ipv6');

/** Whether no request of ours may go there, whoever names it. What is no address is private, too. */
export const isPrivateAddress = (address: string): boolean => {
  const kind = isIP(address);
  if (kind === 4) return list.check(address, 'ipv4');
  if (kind !== 6) return true;
  return !publicV6.check(address, 'ipv6') || wrapping.check(address, 'ipv6');
};
