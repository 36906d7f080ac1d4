// The one way to an address that people wrote: never to an inner one, whatever its name resolves to or leads to, never
// long, never much.
import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';

import { DENIED, denied, toGuardedLookup } from './guarded-lookup';
import { isPrivateAddress } from './is-private-address';

/** `status`: what the last one answered; `failure`: nothing answered, with a word for why. */
export type OutsideAnswer = { status: number } | { failure: OutsideFailure };
export type OutsideFailure =
  'denied' | 'not-found' | 'refused' | 'timeout' | 'certificate' | 'redirects' | 'failed';

export type AskOptions = {
  timeoutMs?: number;
  /** For tests: their servers stand at an inner address. */
  isDenied?: (address: string) => boolean;
};

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 5;

const FAILURES: Record<string, OutsideFailure> = {
  [DENIED]: 'denied',
  ENOTFOUND: 'not-found',
  EAI_AGAIN: 'not-found',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  CERT_HAS_EXPIRED: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

type Once = { status: number; location: string | undefined };

/** One request without its body: the answer's head says enough, then the connection is closed. */
const askOnce = (url: URL, method: string, options: Required<AskOptions>): Promise<Once> =>
  new Promise((resolveOnce, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && options.isDenied(host)) return reject(denied());
    const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
    const settings: RequestOptions = {
      ...{ method, lookup: toGuardedLookup(options.isDenied), agent: false },
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; gongkai-link-check)', accept: '*/*' },
      signal: AbortSignal.timeout(options.timeoutMs),
    };
    ask(url, settings, (response) => {
      resolveOnce({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    })
      .on('error', (error) =>
        reject(
          error.name === 'TimeoutError' || error.name === 'AbortError'
            ? Object.assign(error, { code: 'ETIMEDOUT' })
            : error,
        ),
      )
      // An upgrade that nobody asked for closes the connection without a word of the two above.
      .on('upgrade', (_response, socket) => {
        socket.destroy();
        reject(new Error('an upgrade that nobody asked for'));
      })
      .on('close', () => reject(new Error('closed without an answer')))
      .end();
  });

const isRedirect = ({ status, location }: Once): boolean =>
  status >= 300 && status < 400 && location !== undefined;

/** Follows redirects, each judged anew. */
const follow = async (url: URL, options: Required<AskOptions>): Promise<OutsideAnswer> => {
  let at = url;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    if (!/^https?:$/.test(at.protocol)) return { failure: 'denied' };
    let answer = await askOnce(at, 'HEAD', options);
    // Some servers know no HEAD, or answer it with anything.
    if (answer.status >= 400) answer = await askOnce(at, 'GET', options);
    if (!isRedirect(answer)) return { status: answer.status };
    if (!URL.canParse(answer.location ?? '', at.href)) return { failure: 'redirects' };
    at = new URL(answer.location ?? '', at);
  }
  return { failure: 'redirects' };
};

/** What stands at an address of the public internet. Never throws for what the other side does. */
export const askOutside = async (
  address: string,
  { timeoutMs = TIMEOUT_MS, isDenied = isPrivateAddress }: AskOptions = {},
): Promise<OutsideAnswer> => {
  if (!URL.canParse(address)) return { failure: 'denied' };
  try {
    return await follow(new URL(address), { timeoutMs, isDenied });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { failure: FAILURES[code] ?? 'failed' };
  }
};
