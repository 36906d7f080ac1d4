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

/** `10.1.2.3`, `10.0.0.0/8`, `fd00::/8`. */
export const isAddressRange = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128);
};

/** As isPrivateAddress, but for inner addresses that the operator of the machine lets in. */
export const toIsDenied = (ranges: readonly string[]): ((address: string) => boolean) => {
  const allowed = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const kind = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) allowed.addAddress(address, kind);
    else allowed.addSubnet(address, Number(bits), kind);
  }
  return (address) => {
    const kind = isIP(address);
    if (kind !== 0 && allowed.check(address, kind === 4 ? 'ipv4' : 'ipv6')) return false;
    return isPrivateAddress(address);
  };
};
