// Both queue backends give the same: hints arrive once, bad payloads and lost queues harm nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { AppError } from '../../src/platform/app-error';
import type { Logger } from '../../src/platform/logger';
import { findFreePort } from '../../src/platform/process/ports';
import { sleep } from '../../src/platform/process/sleep';
import { defineJob } from '../../src/platform/queue/define-job';
import { bindJob, openQueue, type Queue } from '../../src/platform/queue/open-queue';
import { describeWith, findRedis } from '../support/parts';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

type Seen = { values: number[]; fail?: (value: number, time: number) => void };

const toJob = (name: string) =>
  defineJob<{ value: number }, Seen>({
    name,
    payload: z.strictObject({ value: z.number().int() }),
    attempts: 3,
    backoff: { type: 'fixed', delayMs: 20 },
    jobId: ({ value }) => `value.${value}`,
    run: ({ value }, seen) => {
      seen.values.push(value);
      seen.fail?.(value, seen.values.filter((one) => one === value).length);
      return Promise.resolve();
    },
  });

const lines: string[] = [];
const keep = (_details: object, message: string) => void lines.push(message);
const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep };

const until = async (isTrue: () => boolean) => {
  for (let round = 0; round < 400 && !isTrue(); round += 1) await sleep(25);
};

const redis = await findRedis();
afterAll(async () => {
  if (redis.present) await redis.value.stop();
});

const behaves = (open: () => Queue, url: () => string) => {
  it('brings each hint to the worker once, those given before it came too', async () => {
    const job = toJob('first.take');
    const sender = open();
    for (let value = 1; value <= 50; value += 1) sender.hint(job, { value });
    await sender.flush();
    const worker = open();
    const seen: Seen = { values: [] };
    await worker.work([bindJob(job, seen)], { concurrency: 4 });
    for (let value = 51; value <= 100; value += 1) sender.hint(job, { value });
    await until(() => seen.values.length >= 100);
    await sleep(100);
    expect([...seen.values].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    await Promise.all([sender.close(), worker.close()]);
  });

  it('takes the same job again once it is done', async () => {
    const job = toJob('second.take');
    const queue = open();
    const seen: Seen = { values: [] };
    await queue.work([bindJob(job, seen)], { concurrency: 1 });
    queue.hint(job, { value: 7 });
    await until(() => seen.values.length === 1);
    await sleep(100);
    queue.hint(job, { value: 7 });
    await until(() => seen.values.length === 2);
    expect(seen.values).toEqual([7, 7]);
    await queue.close();
  });

  it('tries again what broke, as often as the job says, and not what no try can mend', async () => {
    const job = toJob('third.take');
    const queue = open();
    const seen: Seen = {
      values: [],
      fail: (value, time) => {
        if (value === 1 && time < 3) throw new Error('passing');
        if (value === 2) {
          throw new AppError({ kind: 'invalid', code: 'test.invalid', message: 'never' });
        }
      },
    };
    await queue.work([bindJob(job, seen)], { concurrency: 1 });
    queue.hint(job, { value: 1 });
    queue.hint(job, { value: 2 });
    await until(() => seen.values.length >= 4);
    await sleep(200);
    expect([...seen.values].sort()).toEqual([1, 1, 1, 2]);
    await queue.close();
  });

  it('refuses a payload that the job does not know, where it is given', async () => {
    const queue = open();
    const wrong = { value: 'x' } as unknown as { value: number };
    expect(() => queue.hint(toJob('fourth.take'), wrong)).toThrow();
    await queue.close();
  });

  it('says which backend it is', async () => {
    const queue = open();
    expect(queue.backend).toBe(url().startsWith('redis') ? 'redis' : 'postgresql');
    await queue.close();
  });
};

describe('queue on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
  });
  afterAll(() => database.drop());
  behaves(
    () => openQueue({ databaseUrl: database.urls.app, logger }),
    () => database.urls.app,
  );
});

describeWith(redis, 'queue on Redis', ({ url }) => {
  behaves(
    () => openQueue({ redisUrl: url, databaseUrl: 'postgres://nowhere', logger }),
    () => url,
  );
});

describe('a queue that is down', () => {
  const unreachable = async (scheme: string) => `${scheme}://127.0.0.1:${await findFreePort()}`;

  it.each(['postgres', 'redis'])('costs the caller nothing but a log line (%s)', async (scheme) => {
    const url = await unreachable(scheme);
    const queue = openQueue({
      ...(scheme === 'redis' ? { redisUrl: url } : {}),
      databaseUrl: scheme === 'redis' ? 'postgres://nowhere' : `${url}/none`,
      logger,
    });
    lines.length = 0;
    const before = performance.now();
    queue.hint(toJob('fifth.take'), { value: 1 });
    expect(performance.now() - before).toBeLessThan(50);
    await queue.flush();
    expect(lines).toContain('queue unreachable; the sweep takes its place');
    await queue.close({ timeoutMs: 500 });
  });
});
