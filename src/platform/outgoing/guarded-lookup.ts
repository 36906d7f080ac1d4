import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Code of the error of a request that was not made. */
export const DENIED = 'EDENIED';
export const denied = () => Object.assign(new Error('an inner address'), { code: DENIED });

/** Resolves a name and connects to exactly what was judged: a second answer of the name changes nothing. */
export const toGuardedLookup =
  (isDenied: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) return done(error, '');
      if (!first || addresses.some(({ address }) => isDenied(address))) return done(denied(), '');
      if (options.all) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
