// Headers of every answer, and text packed for who takes it so.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Pages and downloads are asked for again each time: what is withdrawn must not live on in caches. */
export const CACHE = 'no-cache';

export const SECURITY: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

export const PAGE_HEADERS = {
  ...SECURITY,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': CACHE,
};

export const sendText = async (
  request: IncomingMessage,
  response: ServerResponse,
  {
    status,
    headers,
    bytes,
  }: { status: number; headers: Record<string, string | number>; bytes: Buffer },
): Promise<void> => {
  const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && bytes.length > 1000;
  const body = isPacked ? await compress(bytes) : bytes;
  response.writeHead(status, {
    ...headers,
    Vary: 'Accept-Encoding',
    'Content-Length': body.length,
    ...(isPacked && { 'Content-Encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
