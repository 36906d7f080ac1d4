// Something said to an address that people wrote: never to an inner one that nobody let in, never led on to another.
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';

import { denied, toGuardedLookup } from './guarded-lookup';

export type PostOptions = { timeoutMs: number; isDenied: (address: string) => boolean };

/** An answer that is longer is none that we asked for. */
const MOST_CHARACTERS = 100_000;

/**
 * POST of JSON. A redirect is an answer like any other: what is said is meant for this address alone. Rejects with a code
 * where nothing answered: EDENIED, ETIMEDOUT, and what sockets say.
 */
export const postOutside = (
  address: string,
  body: object,
  { timeoutMs, isDenied }: PostOptions,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A name is judged by what it resolves to.
    if (isIP(host) !== 0 && isDenied(host)) return reject(denied());
    const signal = AbortSignal.timeout(timeoutMs);
    const fail = (error: Error) =>
      reject(signal.aborted ? Object.assign(error, { code: 'ETIMEDOUT' }) : error);
    const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = ask(url, {
      ...{ method: 'POST', agent: false, signal, lookup: toGuardedLookup(isDenied) },
      headers: { 'content-type': 'application/json' },
    });
    request.on('error', fail);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('error', fail);
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > MOST_CHARACTERS) response.destroy(new Error('an answer without end'));
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    // After an answer it says nothing new.
    request.on('close', () => reject(new Error('closed without an answer')));
    request.end(JSON.stringify(body));
  });
