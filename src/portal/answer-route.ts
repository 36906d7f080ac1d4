// From a request to the route that answers it: limits first, then the body, then the answer, and what failed in words.
import type { IncomingMessage } from 'node:http';

import type { Logger } from '../platform/logger';
import { isErrorCode } from '../platform/process/is-error-code';
import { toClient } from './client-address';
import type { RateLimiter } from './rate-limiter';
import type { Route, RouteAnswer, RouteDeps, RouteRequest } from './route';
import { BROKEN, ENOUGH_TODAY, NOT_NOW, TOO_LONG, TOO_OFTEN } from './say-page';

const DAY_MS = 24 * 3600_000;

export type Dynamic = RouteDeps & {
  routes: readonly Route[];
  limiter: RateLimiter;
  /** Addresses whose X-Forwarded-For is believed. */
  proxies: readonly string[];
};

/** undefined: longer than it may be. */
const readBody = async (
  request: IncomingMessage,
  maxBytes: number,
): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Otherwise leaving the loop would close the connection, and nobody would read the answer.
  const parts = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of parts) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The database does not answer or not now (starting, ending, full, too slow): no fault of the request. */
const isAway = (error: unknown): boolean =>
  isErrorCode(
    error,
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'ETIMEDOUT',
    'EPIPE',
    'EAI_AGAIN',
  ) ||
  (error instanceof Error &&
    (('code' in error && /^(08|28|3D|53|57)/.test(String(error.code))) ||
      /timeout exceeded when trying to connect|Connection terminated/.test(error.message)));

const answerWith = async (
  route: Route,
  request: IncomingMessage,
  { deps, client }: { deps: Dynamic; client: string },
): Promise<RouteAnswer> => {
  const [pathname = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const body =
    route.method === 'POST' ? await readBody(request, route.maxBodyBytes ?? 0) : Buffer.alloc(0);
  if (!body) return { ...TOO_LONG, headers: { Connection: 'close' } };
  const method = request.method as RouteRequest['method'];
  const asked = { method, pathname, query: new URLSearchParams(query), body, client };
  return route.answer({ ...asked, headers: request.headers }, { sql: deps.sql });
};

/** undefined: no route stands at this path. */
export const answerRoute = async (
  request: IncomingMessage,
  deps: Dynamic,
  logger: Pick<Logger, 'error'>,
): Promise<RouteAnswer | undefined> => {
  const [pathname] = (request.url ?? '/').split('?');
  const here = deps.routes.filter(({ path }) => path === pathname);
  if (here.length === 0) return undefined;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = here.find((one) => one.method === method);
  if (!route) {
    const allowed = here.flatMap((one) => (one.method === 'GET' ? ['GET', 'HEAD'] : [one.method]));
    return { status: 405, headers: { Allow: allowed.join(', ') } };
  }
  const client = toClient(request, deps.proxies);
  if (!deps.limiter.take(`${route.method} ${route.path} ${client}`, route.perMinute)) {
    return TOO_OFTEN;
  }
  if (
    route.perDay !== undefined &&
    !deps.limiter.take(`day ${route.method} ${route.path} ${client}`, route.perDay, DAY_MS)
  ) {
    return ENOUGH_TODAY;
  }
  try {
    return await answerWith(route, request, { deps, client });
  } catch (error) {
    if (request.destroyed && !request.complete) throw error; // the reader went away
    // The address without its query: what somebody looked for is nobody's business.
    logger.error({ error, route: route.path }, 'Request failed');
    return isAway(error) ? NOT_NOW : BROKEN;
  }
};
