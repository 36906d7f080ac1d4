import { describe, expect, it } from 'vitest';

import { parseRedisUrl } from './redis-connection';

describe('REDIS_URL', () => {
  it('names one server', () => {
    const url = 'rediss://user:secret@redis.example:6380/2';
    expect(parseRedisUrl(url)).toEqual({ kind: 'single', url });
  });

  it.each(['redis+sentinel', 'sentinel+redis'])(
    'names Sentinels and their master (%s)',
    (scheme) => {
      expect(parseRedisUrl(`${scheme}://:p%40ss@one.example:26379,two.example/main?db=3`)).toEqual({
        kind: 'sentinel',
        name: 'main',
        nodes: [
          { host: 'one.example', port: 26379 },
          { host: 'two.example', port: 26379 },
        ],
        options: { password: 'p@ss', db: 3 },
      });
    },
  );

  it('names a Cluster, with TLS', () => {
    expect(parseRedisUrl('rediss+cluster://app:secret@one.example:7000,two.example')).toEqual({
      kind: 'cluster',
      nodes: [
        { host: 'one.example', port: 7000 },
        { host: 'two.example', port: 6379 },
      ],
      options: { tls: {}, username: 'app', password: 'secret' },
    });
  });

  it.each(['redis+sentinel://one.example', 'redis+cluster://', 'amqp://secret@one.example'])(
    'is refused without being shown when malformed (%s)',
    (url) => {
      expect(() => parseRedisUrl(url)).toThrow(/REDIS_URL/);
      expect(() => parseRedisUrl(url)).not.toThrow(/example/);
    },
  );
});
