// Something said to an address that people wrote: never to an inner one that nobody let in, never led on to another.
import { type CallAnswer, type CallOptions, callOutside } from './call-outside';

export type PostOptions = Pick<CallOptions, 'timeoutMs' | 'isDenied'>;

/** POST of JSON. Rejects with a code where nothing answered: EDENIED, ETIMEDOUT, and what sockets say. */
export const postOutside = (
  address: string,
  body: object,
  options: PostOptions,
): Promise<CallAnswer> =>
  callOutside(address, {
    ...{ ...options, method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(body),
  });
