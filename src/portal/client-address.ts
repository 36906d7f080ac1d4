// Which reader asks, for the limits: the address of the connection, or what a proxy of ours says.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const toPlain = (address: string): string => address.trim().replace(/^::ffff:(?=\d)/i, '');

/** A household has a whole /64 of IPv6. */
const toHousehold = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::`;
};

/**
 * The last address of X-Forwarded-For that is no proxy of ours; the header counts only from such a proxy, since anybody
 * can write it.
 */
export const toClient = (
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  proxies: readonly string[],
): string => {
  const direct = toPlain(socket.remoteAddress ?? '');
  if (!proxies.includes(direct)) return toHousehold(direct);
  const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(toPlain);
  const last = said.reverse().find((one) => isIP(one) !== 0 && !proxies.includes(one));
  return toHousehold(last ?? direct);
};
