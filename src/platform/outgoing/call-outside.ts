// A call to a service outside with its whole answer: never to an inner address that nobody let in, never led on to another.
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';

import { denied, toGuardedLookup } from './guarded-lookup';

export type CallOptions = {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  timeoutMs: number;
  isDenied: (address: string) => boolean;
};
export type CallAnswer = { status: number; text: string };

/** An answer that is longer is none that we asked for. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Nothing answered, or not to the end. `hasLeft`: the connection stood, so the request may have arrived; without that it
 * certainly did not. Codes: EDENIED, ETIMEDOUT, and what sockets say.
 */
export class CallFailure extends Error {
  readonly code: string;
  readonly hasLeft: boolean;

  constructor(code: string, hasLeft: boolean, cause: unknown) {
    super(`no answer: ${code}`, { cause });
    this.name = 'CallFailure';
    this.code = code;
    this.hasLeft = hasLeft;
  }
}

/** A redirect is an answer like any other: what is said is meant for this address alone. Rejects with a CallFailure. */
export const callOutside = (
  address: string,
  { method, headers = {}, body, timeoutMs, isDenied }: CallOptions,
): Promise<CallAnswer> =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const isSafe = url.protocol === 'https:';
    const signal = AbortSignal.timeout(timeoutMs);
    let hasLeft = false;
    const fail = (error: NodeJS.ErrnoException) =>
      reject(
        new CallFailure(signal.aborted ? 'ETIMEDOUT' : (error.code ?? 'EBROKEN'), hasLeft, error),
      );
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A name is judged by what it resolves to.
    if (isIP(host) !== 0 && isDenied(host)) return fail(denied());
    const request = (isSafe ? requestHttps : requestHttp)(url, {
      ...{ method, headers, agent: false, signal, lookup: toGuardedLookup(isDenied) },
    });
    // Nothing of a request leaves before this.
    request.on('socket', (socket) =>
      socket.once(isSafe ? 'secureConnect' : 'connect', () => {
        hasLeft = true;
      }),
    );
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
    request.on('close', () => fail(new Error('closed without an answer')));
    request.end(body);
  });
