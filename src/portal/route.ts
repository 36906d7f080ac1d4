// What answers at request time, beside the files: the shape that a route has.
import type { Sql } from '../platform/sql/sql';

export type RouteRequest = {
  method: 'GET' | 'HEAD' | 'POST';
  pathname: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** At most `maxBodyBytes`; empty for GET. */
  body: Buffer;
  /** Stands for one reader of the last minutes; never stored. */
  client: string;
};

export type RouteAnswer = {
  status: number;
  /** Over those of every page (strict policy, no-cache, HTML). */
  headers?: Record<string, string>;
  body?: string | Buffer;
};

export type RouteDeps = {
  /** With the narrow role of the portal; throws where the database is away, and readers are told so (503). */
  sql: Sql;
};

export type Route = {
  method: 'GET' | 'POST';
  /** Exactly this path. A route of GET answers HEAD as well. */
  path: string;
  /** Of POST; default none. A longer body is answered with 413 and not read. */
  maxBodyBytes?: number;
  /** How often one reader may ask in a minute; beyond that 429. */
  perMinute: number;
  /** And in a day, where what is asked for stays. */
  perDay?: number;
  answer(request: RouteRequest, deps: RouteDeps): Promise<RouteAnswer>;
};
