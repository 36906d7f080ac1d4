import { describe, expect, it } from 'vitest';

import { readEnv } from './env';

describe('REDIS_URL', () => {
  // The same forms as queue/redis-connection.ts reads.
  it.each(
    ['redis', 'rediss'].flatMap((scheme) => [
      scheme,
      `${scheme}+sentinel`,
      `${scheme}+cluster`,
      `sentinel+${scheme}`,
      `cluster+${scheme}`,
    ]),
  )('may begin with %s', (scheme) => {
    const REDIS_URL = `${scheme}://one.example:6379/main`;
    expect(readEnv({ REDIS_URL }).REDIS_URL).toBe(REDIS_URL);
  });
  it.each(['http', 'redis+proxy', 'sentinel'])('may not begin with %s', (scheme) =>
    expect(() => readEnv({ REDIS_URL: `${scheme}://one.example` })).toThrow(/REDIS_URL/),
  );
});
