// Addresses that open one private file for a while, without a session: an <img> in the admin sends no token.
import { createHmac, timingSafeEqual } from 'node:crypto';

export type FileToSign = {
  sha256: string;
  /** With the dot, or ''. */
  extension: string;
  secret: string;
  now: Date;
  /** It opens at least so long, at most twice so long. */
  ttlMs: number;
  /** The path of the route that serves it. */
  base?: string;
};

const NAME = /^([0-9a-f]{64})(\.[a-z0-9]{1,12})?$/;

/**
 * `<base>/<sha256><extension>?expires=<ms>&signature=<hex>`. The expiry is rounded up to a whole number of ttlMs, so that
 * the address of a file stays the same for a while and browsers may keep it.
 */
export function signAddress({
  sha256,
  extension,
  secret,
  now,
  ttlMs,
  base = '/files',
}: FileToSign): string {
  const name = sha256 + extension;
  const expires = (Math.floor(now.getTime() / ttlMs) + 2) * ttlMs;
  return `${base}/${name}?expires=${expires}&signature=${toSignature(name, expires, secret)}`;
}

export type AddressToVerify = {
  /** The last part of the path. */
  name: string;
  expires: unknown;
  signature: unknown;
  secret: string;
  now: Date;
};

/** The file that the address opens now, or undefined: no such name, another signature, too late. */
export function verifyAddress({
  name,
  expires,
  signature,
  secret,
  now,
}: AddressToVerify): { sha256: string; extension: string } | undefined {
  const [, sha256, extension = ''] = NAME.exec(name) ?? [];
  const until = Number(expires);
  if (sha256 === undefined || typeof signature !== 'string') return undefined;
  if (!Number.isSafeInteger(until) || until <= now.getTime()) return undefined;
  const right = Buffer.from(toSignature(name, until, secret));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given)
    ? { sha256, extension }
    : undefined;
}

function toSignature(name: string, expires: number, secret: string): string {
  return createHmac('sha256', secret).update(`${name}\n${expires}`).digest('hex');
}
