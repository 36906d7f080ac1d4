import { expect, it } from 'vitest';

import type { RouteDeps, RouteRequest } from './route';
import { toSearchRoutes } from './search-routes';

const [route] = toSearchRoutes({ toPage: () => Promise.resolve('<!doctype html>') });
const ask = (query: string) =>
  route?.answer({ query: new URLSearchParams(query) } as RouteRequest, {} as RouteDeps);

it('keeps results out of search engines, and lets them find the page that asks', async () => {
  expect((await ask('q=通知'))?.headers).toEqual({ 'X-Robots-Tag': 'noindex' });
  expect((await ask(''))?.headers).toEqual({});
});
