// What a network may do to us: calls cut off, workers that die, accounts that are stopped, and how fast it may be asked.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createChannels, createDeliverer } from '../../plugins/channels/server/services';
import {
  type Connector,
  type DeliveryOrder,
  type DeliveryOutcome,
  type LookUpOutcome,
  NO_LIMITS,
} from '../../src/contracts/channel';
import type { ConnectorTools, Mutation } from '../../src/contracts/connector-tools';
import { EMPTY_SITE_SETTINGS } from '../../src/contracts/site-settings';
import { systemClock } from '../../src/platform/clock';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { approve, aRevision, OPERATOR, SIGNATORY, silent } from './channels-register';

const SECRET = 'AT-9f8e7d6c5b4a';

/** A network that tells its steps. `at` runs at each step, where a test lets the worker die. */
const openNetwork = () => {
  const calls: string[] = [];
  const shown = new Set<string>();
  const script = {
    at: (_moment: 'prepared' | 'sent' | 'arrived', _order: DeliveryOrder): Promise<void> =>
      Promise.resolve(),
    answer: (): DeliveryOutcome => ({
      kind: 'confirmed',
      address: 'https://n.example/1',
      externalId: '9007199254740993',
    }),
    lookUp: (order: DeliveryOrder): LookUpOutcome =>
      shown.has(order.item.documentId)
        ? { kind: 'found', address: 'https://n.example/1', externalId: '1' }
        : { kind: 'absent' },
    pace: null as Connector['pace'],
  };
  const send = async (
    order: DeliveryOrder,
    { steps }: ConnectorTools,
  ): Promise<DeliveryOutcome> => {
    calls.push(order.act);
    const mutation: Mutation = await steps.prepare('share', {
      access_token: SECRET,
      asked: `POST /share?access_token=${SECRET}`,
      characters: 12,
    });
    await script.at('prepared', order);
    await mutation.sent();
    await script.at('sent', order);
    const answer = script.answer();
    if (answer.kind === 'confirmed') shown.add(order.item.documentId);
    await script.at('arrived', order);
    if (answer.kind !== 'unknown') await mutation.answered({ kind: answer.kind, token: SECRET });
    return answer;
  };
  const connector: Connector = {
    ...{ name: 'network', fields: [], tellsSteps: true },
    get pace() {
      return script.pace;
    },
    ...{ publish: send, update: send, withdraw: send },
    lookUp: (order) => {
      calls.push('lookUp');
      return Promise.resolve(script.lookUp(order));
    },
    readMetrics: () => Promise.resolve(null),
    limits: () => NO_LIMITS,
    preview: () => Promise.resolve(''),
    checkCredentials: () => Promise.resolve({ kind: 'valid', expiresAt: null, facts: {} }),
  };
  return { connector, calls, shown, script };
};

let testDatabase: TestDatabase;
let database: PoolDatabase;
let channels: ReturnType<typeof createChannels>;
let network: ReturnType<typeof openNetwork>;
let deliverer: ReturnType<typeof createDeliverer>;

const openDeliverer = (over: PoolDatabase) =>
  createDeliverer({
    macs: TEST_MACS,
    database: over,
    connectors: [network.connector],
    readSettings: () => Promise.resolve({ version: 0, settings: EMPTY_SITE_SETTINGS }),
    logger: silent,
  });

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app, { max: 12 });
  channels = createChannels({
    ...{ beginLook: NO_CHECKS, macs: TEST_MACS, database, clock: systemClock },
    hintDeliveries: () => undefined,
  });
  for (const accountId of ['weibo', 'wechat']) {
    await database.sql(
      `insert into gongkai.account_settings (account_id, connector, settings, saved_by, saved_by_name)
       values ($1, 'network', '{}', 'admin:7', '孙运营')`,
      [accountId],
    );
  }
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});
beforeEach(async () => {
  // What the test before left open is none of this one's business.
  await database.sql(
    `update gongkai.deliveries set next_attempt_at = 'infinity' where state in ('planned', 'sending')`,
  );
  network = openNetwork();
  deliverer = openDeliverer(database);
});

let made = 0;
const toDocumentId = (deliveryId: number) => documentIds.get(deliveryId) ?? '';
const documentIds = new Map<number, string>();
const publishTo = async (accountId = 'weibo') => {
  made += 1;
  const documentId = `doc${made}`;
  const approved = await approve(database, aRevision({ documentId, accounts: [accountId] }));
  const outcome = await channels.publish({ ...approved, actor: SIGNATORY });
  if (!outcome.ok) throw new Error(outcome.refusal);
  const deliveryId = outcome.deliveries[0]?.deliveryId ?? 0;
  documentIds.set(deliveryId, documentId);
  return deliveryId;
};
/** As a worker that is killed: its connections end, the call it was in goes nowhere. */
const die = async () => {
  await database.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  throw new Error('killed');
};
const stateOf = async (deliveryId: number) => {
  const [row] = await database.sql<{
    state: string;
    code: string | null;
    attempts: number;
    next: Date | null;
  }>(
    `select state, failure_code as code, attempts, nullif(next_attempt_at, 'infinity') as next
     from gongkai.deliveries where delivery_id = $1`,
    [deliveryId],
  );
  return row;
};
const stepsOf = async (deliveryId: number) =>
  (await channels.listSteps(deliveryId)).map(({ mutation, state }) => `${mutation} ${state}`);

describe('a worker that dies', () => {
  it('after a step was prepared and before anything was sent: it is repeated, and not looked up', async () => {
    const deliveryId = await publishTo();
    network.script.at = (moment) => (moment === 'prepared' ? die() : Promise.resolve());
    await expect(deliverer.attemptDelivery({ deliveryId })).rejects.toThrow();
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'sending' });
    network.script.at = () => Promise.resolve();
    await deliverer.sweepDeliveries();
    expect(network.calls).toEqual(['publish', 'publish']);
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'confirmed' });
    expect(await stepsOf(deliveryId)).toEqual(['1 prepared', '2 prepared', '2 sent', '2 answered']);
  });

  it('after it was sent: it is looked up, and sent no second time', async () => {
    const deliveryId = await publishTo();
    network.script.at = (moment) => (moment === 'arrived' ? die() : Promise.resolve());
    await expect(deliverer.attemptDelivery({ deliveryId })).rejects.toThrow();
    await deliverer.sweepDeliveries();
    expect(network.calls.filter((call) => call === 'publish')).toHaveLength(1);
    expect(network.calls.at(-1)).toBe('lookUp');
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'confirmed' });
    expect(await stepsOf(deliveryId)).toEqual(['1 prepared', '1 sent', '1 answered']);
  });
});

describe('an answer that says nothing (−1, a reset, a 5xx)', () => {
  beforeEach(() => {
    network.script.answer = () => ({ kind: 'unknown', code: 'network.-1', message: '系统繁忙' });
  });

  it('on a mutation is unknown, never a retry: it waits for a person with what was found', async () => {
    const deliveryId = await publishTo();
    network.script.lookUp = () => ({
      kind: 'unknown',
      message: '近一小时的列表里有一条标题相近的微博',
      found: { mid: '5001' },
    });
    await deliverer.sweepDeliveries();
    await deliverer.sweepDeliveries();
    expect(network.calls).toEqual(['publish', 'lookUp']);
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'unconfirmed' });
    expect(await stepsOf(deliveryId)).toEqual(['1 prepared', '1 sent', '1 looked-up']);
    expect((await channels.listSteps(deliveryId))[2]?.told).toMatchObject({
      lookedUp: 'unknown',
      found: { mid: '5001' },
    });
  });

  it('keeps every hand from sending it again, plain SQL too', async () => {
    const deliveryId = await publishTo();
    network.script.lookUp = () => ({ kind: 'unknown', message: '' });
    await deliverer.sweepDeliveries();
    await expect(
      database.sql(
        `insert into gongkai.delivery_steps (delivery_id, mutation, name, state) values ($1, 2, 'share', 'prepared')`,
        [deliveryId],
      ),
    ).rejects.toThrow('delivery.step-unanswered');
    expect(await channels.retryDelivery({ deliveryId, actor: OPERATOR })).toEqual({ ok: true });
    await deliverer.sweepDeliveries();
    expect(network.calls).toEqual(['publish', 'lookUp', 'lookUp']);
  });

  it('is settled by a person who found nothing, and goes out once', async () => {
    const deliveryId = await publishTo();
    network.script.lookUp = () => ({ kind: 'unknown', message: '' });
    expect(
      await channels.settleAbsent({ deliveryId, reason: '后台没有这条', actor: OPERATOR }),
    ).toMatchObject({ refusal: 'channels.nothing-unknown' });
    await deliverer.sweepDeliveries();
    expect(await channels.settleAbsent({ deliveryId, reason: '', actor: OPERATOR })).toMatchObject({
      refusal: 'channels.absent-reason',
    });
    expect(
      await channels.settleAbsent({ deliveryId, reason: '后台没有这条', actor: OPERATOR }),
    ).toEqual({ ok: true });
    network.script.answer = () => ({ kind: 'confirmed', address: null, externalId: '7' });
    await deliverer.sweepDeliveries();
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'confirmed' });
    const steps = await channels.listSteps(deliveryId);
    expect(steps.map(({ mutation, state, by }) => `${mutation} ${state} ${by}`)).toEqual([
      ...['1 prepared system', '1 sent system', '1 looked-up system', `1 answered ${OPERATOR.ref}`],
      ...['2 prepared system', '2 sent system', '2 answered system'],
    ]);
    const events = await database.sql<{ actor: string }>(
      `select actor from gongkai.audit where action = 'delivery.found-absent'`,
    );
    expect(events).toEqual([{ actor: OPERATOR.ref }]);
  });
});

describe('what a service says', () => {
  it('stands in the steps without any secret', async () => {
    const deliveryId = await publishTo();
    await deliverer.sweepDeliveries();
    const text = JSON.stringify(await channels.listSteps(deliveryId));
    expect(text).not.toContain(SECRET);
    expect(text).toContain('"characters":12');
  });

  it('of a quota that is used up is waited for, and uses up no try', async () => {
    const deliveryId = await publishTo();
    const until = new Date(Date.now() + 3_600_000);
    network.script.answer = () => ({
      kind: 'wait-until',
      code: 'network.quota',
      message: '今日额度已用完',
      until,
    });
    await deliverer.sweepDeliveries();
    expect(await stateOf(deliveryId)).toEqual({
      ...{ state: 'planned', code: 'network.quota', attempts: 0, next: until },
    });
  });

  it('of work under way is looked up after the pause, and sent no second time', async () => {
    const deliveryId = await publishTo();
    network.script.answer = () => ({
      kind: 'pending',
      code: 'network.working',
      message: '发布中',
      lookAfterMs: 60_000,
    });
    await deliverer.sweepDeliveries();
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'sending', code: 'network.working' });
    await deliverer.sweepDeliveries();
    expect(network.calls).toEqual(['publish']);
    network.shown.add(toDocumentId(deliveryId));
    await database.sql(
      'update gongkai.deliveries set next_attempt_at = now() where delivery_id = $1',
      [deliveryId],
    );
    await deliverer.sweepDeliveries();
    expect(network.calls).toEqual(['publish', 'lookUp']);
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'confirmed' });
  });

  it('of credentials that expired parks the account: nothing fails, and all goes once that is mended', async () => {
    const first = await publishTo();
    const second = await publishTo();
    network.script.answer = () => ({
      ...{ kind: 'operator-must-act', code: 'network.expired', message: '授权已过期', parks: true },
    });
    await deliverer.sweepDeliveries();
    await deliverer.attemptDelivery({ deliveryId: second });
    expect(network.calls).toEqual(['publish']);
    expect(await stateOf(first)).toMatchObject({ state: 'planned', code: 'network.expired' });
    expect(await stateOf(second)).toMatchObject({ state: 'planned', attempts: 0 });
    network.script.answer = () => ({ kind: 'confirmed', address: null, externalId: '7' });
    await database.sql(
      `update gongkai.account_gates set parked_at = null, parked_code = null, parked_message = null`,
    );
    await deliverer.sweepDeliveries();
    expect(await stateOf(first)).toMatchObject({ state: 'confirmed' });
    expect(await stateOf(second)).toMatchObject({ state: 'confirmed' });
  });
});

describe('an account', () => {
  const setPaused = (isPaused: boolean) =>
    database.sql(
      `insert into gongkai.account_pauses (account_id, is_paused, reason, paused_by, paused_by_name) values ('weibo', $1, '账号核查', 'admin:7', '孙运营')`,
      [isPaused],
    );

  it('that is paused gets nothing, and all of it when it is resumed; others go on', async () => {
    await setPaused(true);
    const held = await publishTo();
    const other = await publishTo('wechat');
    await deliverer.sweepDeliveries();
    expect(await deliverer.attemptDelivery({ deliveryId: held })).toBe('waiting');
    expect(await stateOf(held)).toMatchObject({ state: 'planned', attempts: 0 });
    expect(await stateOf(other)).toMatchObject({ state: 'confirmed' });
    await setPaused(false);
    await deliverer.sweepDeliveries();
    expect(await stateOf(held)).toMatchObject({ state: 'confirmed' });
  });

  it('is served no faster and no more at once than it allows, by three workers', async () => {
    network.script.pace = { atOnce: 2, perMinute: 1200, inOrder: false };
    for (let number = 0; number < 50; number += 1) await publishTo();
    let [now, most] = [0, 0];
    network.script.at = async (moment) => {
      if (moment !== 'sent') return;
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
    };
    const pools = [0, 1].map(() => openPoolDatabase(testDatabase.urls.app, { max: 6 }));
    const workers = [deliverer, ...pools.map(openDeliverer)];
    const began = performance.now();
    const left = async () =>
      (
        await database.sql(
          `select from gongkai.deliveries where state in ('planned', 'sending') and next_attempt_at < 'infinity'`,
        )
      ).length;
    while ((await left()) > 0 && performance.now() - began < 15_000) {
      await Promise.all(workers.map((worker) => worker.sweepDeliveries()));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const tookMs = performance.now() - began;
    await Promise.all(pools.map((pool) => pool.close()));
    expect(network.calls).toHaveLength(50);
    expect(most).toBe(2);
    // 20 a second; what was idle before may catch up a second and a half.
    expect(tookMs).toBeGreaterThan(((50 - 31) / 20) * 1000);
  });

  it('whose order matters gets the earlier one first, whichever is attempted', async () => {
    network.script.pace = { atOnce: 5, perMinute: 6000, inOrder: true };
    const first = await publishTo();
    const second = await publishTo();
    expect(await deliverer.attemptDelivery({ deliveryId: second })).toBe('waiting');
    expect(await deliverer.attemptDelivery({ deliveryId: first })).toBe('confirmed');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await deliverer.attemptDelivery({ deliveryId: second })).toBe('confirmed');
  });

  it('looks again at the first of a long queue, though all behind it were due before', async () => {
    network.script.pace = { atOnce: 1, perMinute: 60, inOrder: true };
    const [first = 0, ...others] = [
      ...[await publishTo(), await publishTo(), await publishTo(), await publishTo()],
      ...[await publishTo(), await publishTo(), await publishTo(), await publishTo()],
    ];
    network.script.answer = () => ({
      ...{ kind: 'pending', code: 'network.working', message: '发布中', lookAfterMs: 60_000 },
    });
    expect(await deliverer.attemptDelivery({ deliveryId: first })).toBe('waiting');
    network.script.answer = () => ({ kind: 'confirmed', address: null, externalId: '7' });
    network.shown.add(toDocumentId(first));
    await database.sql(
      'update gongkai.deliveries set next_attempt_at = now() where delivery_id = $1',
      [first],
    );
    const nextRound = async () => {
      await database.sql('update gongkai.account_gates set next_free_at = now()');
      await deliverer.sweepDeliveries();
    };
    await nextRound();
    expect(await stateOf(first)).toMatchObject({ state: 'confirmed' });
    for (const _round of others) await nextRound();
    for (const deliveryId of others)
      expect(await stateOf(deliveryId)).toMatchObject({ state: 'confirmed' });
  });
});
