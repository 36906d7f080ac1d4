// The forms of REDIS_URL:
//   redis://user:password@host:6379/0                      one server (rediss:// with TLS)
//   redis+sentinel://:password@host:26379,host:26379/name  Sentinel, `name` is the master's group; ?db=0
//   redis+cluster://:password@host:6379,host:6379          Cluster
// `sentinel+redis://` and `cluster+redis://` mean the same, each with rediss for TLS.
import { Cluster, Redis, type RedisOptions } from 'ioredis';

import { AppError } from '../app-error';

export type RedisPlace =
  | { kind: 'single'; url: string }
  | { kind: 'sentinel'; name: string; nodes: Node[]; options: RedisOptions }
  | { kind: 'cluster'; nodes: Node[]; options: RedisOptions };
type Node = { host: string; port: number };

const FORM =
  /^(?:(rediss?)\+(sentinel|cluster)|(sentinel|cluster)\+(rediss?)):\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?]+)(?:\/([^?]*))?(?:\?db=(\d+))?$/;

const toNode = (defaultPort: number) => (text: string) => {
  const [host = '', port] = text.split(':');
  return { host, port: Number(port ?? defaultPort) };
};

/** Reads REDIS_URL. Throws `invalid` without showing the address, which may hold a password. */
export const parseRedisUrl = (url: string): RedisPlace => {
  if (/^rediss?:\/\//.test(url)) return { kind: 'single', url };
  const parts = FORM.exec(url);
  const kind = parts?.[2] ?? parts?.[3];
  const name = parts?.[8] ?? '';
  if (!parts || (kind === 'sentinel' && name === '')) {
    throw new AppError({
      kind: 'invalid',
      code: 'platform.redis-url',
      message:
        'REDIS_URL 的格式不正确，应为 redis://、redis+sentinel://主机:端口,…/主节点名 或 redis+cluster://主机:端口,…。/ REDIS_URL is malformed.',
    });
  }
  const tls = (parts[1] ?? parts[4]) === 'rediss' ? { tls: {} } : {};
  const user = parts[5] ? { username: decodeURIComponent(parts[5]) } : {};
  const password = parts[6] ? { password: decodeURIComponent(parts[6]) } : {};
  const db = parts[9] ? { db: Number(parts[9]) } : {};
  const options = { ...tls, ...user, ...password, ...db };
  const nodes = (parts[7] ?? '').split(',').map(toNode(kind === 'sentinel' ? 26379 : 6379));
  return kind === 'sentinel' ? { kind, name, nodes, options } : { kind: 'cluster', nodes, options };
};

/** Waits between attempts to reach Redis again: 100 ms growing to 2 s, for ever. */
const retryStrategy = (times: number) => Math.min(times * 100, 2000);

/**
 * Opens a connection. `patient`: commands wait for Redis to come back (a worker must); else they fail at once, so that
 * whoever queues a hint does not wait.
 */
export const connectRedis = (place: RedisPlace, patient: boolean): Redis | Cluster => {
  const manner = { maxRetriesPerRequest: patient ? null : 1, enableOfflineQueue: patient };
  const common = { ...manner, retryStrategy, connectTimeout: 5000 };
  if (place.kind === 'single') return new Redis(place.url, common);
  if (place.kind === 'sentinel') {
    const { nodes, name, options } = place;
    return new Redis({ ...common, ...options, sentinels: nodes, name });
  }
  const redisOptions = { ...place.options, maxRetriesPerRequest: manner.maxRetriesPerRequest };
  return new Cluster(place.nodes, {
    enableOfflineQueue: patient,
    clusterRetryStrategy: retryStrategy,
    redisOptions,
  });
};

/** Resolves when the connection can be used; rejects after `timeoutMs`. */
export const waitUntilReady = (connection: Redis | Cluster, timeoutMs: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const onReady = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      connection.off('ready', onReady);
      reject(new Error('queue.redis-unreachable'));
    }, timeoutMs);
    connection.once('ready', onReady);
  });
