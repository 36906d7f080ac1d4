/** CJK one, ASCII half; an address counts whole. */
export const countAsWeibo = (text: string): number =>
  Math.ceil([...text].reduce((sum, one) => sum + (one < '\u0080' ? 0.5 : 1), 0));

/** One address at least, on the domain that is bound to the app or below it. */
export const leadsTo = (text: string, domain: string): boolean =>
  [...text.matchAll(/https?:\/\/[\x21-\x7e]+/g)].some(([address]) => {
    const { hostname } = new URL(address);
    return hostname === domain || hostname.endsWith(`.${domain}`);
  });

/** By its first bytes, whatever its name says. */
export const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ||
  bytes.subarray(0, 3).toString('latin1') === 'GIF';
