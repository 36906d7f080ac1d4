import { describe, expect, it } from 'vitest';

import type { Logger } from '../platform/logger';
import { startSchedule } from './schedule';

const lines: string[] = [];
const keep = (_details: object, message: string) => void lines.push(message);
const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep };
const until = async (isTrue: () => boolean) => {
  for (let round = 0; round < 500 && !isTrue(); round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(isTrue()).toBe(true);
};

describe('the schedule', () => {
  it('runs a task that throws again, logs it, and leaves the others alone', async () => {
    let [failed, worked] = [0, 0];
    const tasks = [
      {
        name: 'fails',
        everyMs: 1,
        run: () => {
          failed += 1;
          return failed < 3 ? Promise.reject(new Error('no')) : Promise.resolve(0);
        },
      },
      {
        name: 'works',
        everyMs: 1,
        run: () => {
          worked += 1;
          return Promise.resolve(0);
        },
      },
    ];
    const schedule = startSchedule(tasks, logger);
    await until(() => failed > 4 && worked > 4);
    expect(lines).toEqual(['task failed', 'task works again']);
    expect(schedule.health()[0]).toMatchObject({ name: 'fails', failures: 0 });
    await schedule.stop();
  });

  it('never runs a task twice at once, and stops only when the run under way is done', async () => {
    let [running, most, ended] = [0, 0, 0];
    const run = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      ended += 1;
      return 1;
    };
    const schedule = startSchedule([{ name: 'slow', everyMs: 1, run }], logger);
    await until(() => ended >= 2);
    await schedule.stop();
    expect(running).toBe(0);
    expect(most).toBe(1);
    const before = ended;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ended).toBe(before);
  });

  it('runs a hastened task soon, once for many words, and again for a word said during a run', async () => {
    let runs = 0;
    let goOn: () => void = () => undefined;
    const run = () => {
      runs += 1;
      return new Promise<number>((resolve) => (goOn = () => resolve(0)));
    };
    const schedule = startSchedule([{ name: 'count', everyMs: 60_000, run }], logger);
    expect(runs).toBe(1);
    goOn();
    for (let word = 0; word < 20; word += 1) schedule.hasten('count');
    await until(() => runs === 2);
    schedule.hasten('count');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(runs).toBe(2);
    goOn();
    await until(() => runs === 3);
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(runs).toBe(3);
    expect(() => schedule.hasten('nothing')).toThrow('no task nothing');
    await schedule.stop();
  });
});
