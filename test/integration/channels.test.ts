// Publish, deliver, withdraw and record by hand on a real database.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createChannels, createDeliverer } from '../../plugins/channels/server/services';
import { EMPTY_SITE_SETTINGS } from '../../src/contracts/site-settings';
import { systemClock } from '../../src/platform/clock';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import {
  approve,
  type Approved,
  aRevision,
  itemOf,
  OPERATOR,
  recordingConnector,
  SIGNATORY,
  silent,
} from './channels-register';

let testDatabase: TestDatabase;
let database: PoolDatabase;
let hinted: number[];
let channels: ReturnType<typeof createChannels>;
let portal: ReturnType<typeof recordingConnector>;
let deliverer: ReturnType<typeof createDeliverer>;

const openDeliverer = () =>
  createDeliverer({
    macs: TEST_MACS,
    database,
    connectors: [portal],
    readSettings: () => Promise.resolve({ version: 0, settings: EMPTY_SITE_SETTINGS }),
    logger: silent,
  });

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  hinted = [];
  channels = createChannels({
    beginLook: NO_CHECKS,
    macs: TEST_MACS,
    database,
    clock: systemClock,
    hintDeliveries: (ids) => hinted.push(...ids),
  });
  portal = recordingConnector('portal');
  deliverer = openDeliverer();
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

const publish = async (approved: Approved) => {
  const outcome = await channels.publish({ ...approved, actor: SIGNATORY });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome;
};
const publishNew = async (changes: Parameters<typeof aRevision>[0] = {}) =>
  publish(await approve(database, aRevision(changes)));
const withdraw = async (documentId = 'doc1') => {
  const outcome = await channels.withdraw({
    item: itemOf(documentId),
    reason: '内容有误',
    kind: 'in-error',
    actor: SIGNATORY,
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome;
};
const deliveriesOf = (accountId: string) =>
  database.sql<{ publication: number; intent: string; state: string; code: string | null }>(
    `select publication_id as publication, intent, state, failure_code as code from gongkai.deliveries
     where account_id = $1 order by delivery_id`,
    [accountId],
  );
const statesOf = async (accountId: string) =>
  (await deliveriesOf(accountId)).map(({ intent, state }) => `${intent} ${state}`);
const ledger = async () =>
  (
    await database.sql<{ line: string }>(
      `select account_id || ' ' || act || ' ' || counted_as as line from gongkai.ledger order by entry_id`,
    )
  ).map(({ line }) => line);
const idAt = (made: Awaited<ReturnType<typeof publish>>, accountId: string) =>
  made.deliveries.find((one) => one.accountId === accountId)?.deliveryId ?? 0;
const record = (deliveryId: number, publishedAt = new Date()) =>
  channels.recordManualEntry({
    deliveryId,
    address: 'https://mp.weixin.qq.com/s/abc',
    publishedAt,
    actor: OPERATOR,
  });

describe('publish', () => {
  it('makes one publication of a case, however many press the button at once', async () => {
    const approved = await approve(database, aRevision());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => channels.publish({ ...approved, actor: SIGNATORY })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]));
    expect(new Set(refusals)).toEqual(new Set(['channels.already-published']));
    expect(await statesOf('portal')).toEqual(['publish planned']);
    expect(hinted).toHaveLength(1);
  });

  it('refuses what is not approved, not what was seen, or not 主动公开', async () => {
    const half = await approve(database, aRevision(), { stages: 2 });
    expect(await channels.publish({ ...half, actor: SIGNATORY })).toMatchObject({
      refusal: 'channels.not-approved',
      message: expect.stringContaining('尚未通过') as string,
    });
    const other = await approve(database, aRevision({ documentId: 'doc2' }));
    expect(
      await channels.publish({ ...other, fingerprint: half.fingerprint, actor: SIGNATORY }),
    ).toMatchObject({ refusal: 'channels.fingerprint-differs' });
    const secret = await approve(
      database,
      aRevision({ documentId: 'doc3', disclosure: 'on-request' }),
    );
    expect(await channels.publish({ ...secret, actor: SIGNATORY })).toMatchObject({
      refusal: 'channels.not-proactive',
    });
    const nowhere = await approve(database, aRevision({ documentId: 'doc4', accounts: [] }));
    expect(await channels.publish({ ...nowhere, actor: SIGNATORY })).toMatchObject({
      refusal: 'channels.no-account',
    });
    expect(await channels.publish({ ...nowhere, caseId: 999, actor: SIGNATORY })).toMatchObject({
      refusal: 'channels.no-case',
    });
    expect(await ledger()).toEqual([]);
  });

  it('corrects what is live, updates where it is held, withdraws where it is wanted no more', async () => {
    const first = await publishNew({ accounts: ['portal', 'wechat'] });
    await deliverer.sweepDeliveries();
    await record(idAt(first, 'wechat'));
    await publishNew({ title: '更正', accounts: ['wechat', 'weibo'] });
    expect(await statesOf('portal')).toEqual(['publish confirmed', 'withdraw planned']);
    expect(await statesOf('wechat')).toEqual(['publish confirmed', 'update planned']);
    expect(await statesOf('weibo')).toEqual(['publish planned']);
    await deliverer.sweepDeliveries();
    expect(portal.shown.size).toBe(0);
    expect(await ledger()).toEqual([
      'portal publish new',
      'wechat publish new',
      'portal withdraw withdrawal',
    ]);
    const [, update] = await deliveriesOf('wechat');
    expect(update?.code).toBe('channels.update-by-hand');
  });
});

describe('delivery', () => {
  it('arrives without any queue, once, with every worker at it', async () => {
    for (let index = 0; index < 20; index += 1) await publishNew({ documentId: `doc${index}` });
    const second = openDeliverer();
    await Promise.all([
      deliverer.sweepDeliveries(),
      second.sweepDeliveries(),
      ...hinted.map((deliveryId) => second.attemptDelivery({ deliveryId })),
    ]);
    await deliverer.sweepDeliveries();
    expect(portal.calls.filter((call) => call.startsWith('publish'))).toHaveLength(20);
    expect(await ledger()).toHaveLength(20);
    const [uncounted] = await database.sql<{ number: number }>(
      'select count(*) as number from gongkai.uncounted',
    );
    expect(uncounted?.number).toBe(20);
  });

  it('is looked up first when its worker died in the middle, whether or not it had arrived', async () => {
    const [one, two] = [await publishNew(), await publishNew({ documentId: 'doc2' })];
    await database.sql(`update gongkai.deliveries set state = 'sending', attempts = 1`);
    portal.shown.set('doc1', one.publicationId);
    await deliverer.sweepDeliveries();
    expect(portal.calls.filter((call) => call.endsWith(` ${one.publicationId}`))).toEqual([
      `lookUp ${one.publicationId}`,
    ]);
    expect(portal.calls.filter((call) => call.endsWith(` ${two.publicationId}`))).toEqual([
      `lookUp ${two.publicationId}`,
      `publish ${two.publicationId}`,
    ]);
    expect(await ledger()).toEqual(['portal publish new', 'portal publish new']);
  });

  it('that was withdrawn before it began is cancelled, and nothing appears', async () => {
    await publishNew();
    await withdraw();
    await deliverer.sweepDeliveries();
    expect(await statesOf('portal')).toEqual(['publish cancelled']);
    expect(portal.calls).toEqual([]);
  });

  it('under way when the withdrawal comes is followed by the withdrawal, never the other way', async () => {
    await publishNew();
    portal.before = async (order) => {
      if (order.act === 'publish') await withdraw();
    };
    await deliverer.sweepDeliveries();
    await deliverer.sweepDeliveries();
    expect(await statesOf('portal')).toEqual(['publish confirmed', 'withdraw confirmed']);
    expect(portal.shown.size).toBe(0);
    expect(await ledger()).toEqual(['portal publish new', 'portal withdraw withdrawal']);
  });

  it('after a withdrawal counts as again, and the year keeps its one', async () => {
    await publishNew();
    await deliverer.sweepDeliveries();
    await withdraw();
    await deliverer.sweepDeliveries();
    await publishNew({ title: '重新发布' });
    await deliverer.sweepDeliveries();
    expect(await ledger()).toEqual([
      'portal publish new',
      'portal withdraw withdrawal',
      'portal publish again',
    ]);
  });

  it('keeps the reason of a failure, and is sent after a retry', async () => {
    const made = await publishNew();
    portal.publish = () =>
      Promise.resolve({ kind: 'operator-must-act', code: 'test.full', message: '磁盘已满' });
    await deliverer.sweepDeliveries();
    const { results, totals } = await channels.listDeliveries({ page: 1, pageSize: 20 });
    expect(results[0]).toMatchObject({
      state: 'failed',
      failureMessage: '磁盘已满',
      title: '关于开展春季植树活动的通知',
    });
    expect(totals.failed).toBe(1);
    portal = recordingConnector('portal');
    deliverer = openDeliverer();
    await deliverer.sweepDeliveries();
    expect(portal.calls).toEqual([]);
    const deliveryId = idAt(made, 'portal');
    expect(await channels.retryDelivery({ deliveryId, actor: OPERATOR })).toEqual({ ok: true });
    await deliverer.sweepDeliveries();
    expect(await statesOf('portal')).toEqual(['publish confirmed']);
    const events = await database.sql<{ actor: string }>(
      `select actor from gongkai.audit where action = 'delivery.retried'`,
    );
    expect(events).toEqual([{ actor: OPERATOR.ref }]);
  });

  it('of a broken connector waits and is tried again, up to the last try', async () => {
    await publishNew();
    portal.before = () => Promise.reject(new Error('EIO'));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await database.sql('update gongkai.deliveries set next_attempt_at = now()');
      await deliverer.sweepDeliveries();
    }
    expect(await deliveriesOf('portal')).toMatchObject([
      { state: 'failed', code: 'channels.broken' },
    ]);
    expect(await ledger()).toEqual([]);
  });

  it('whose outcome nobody knows stops what follows until a retry has looked', async () => {
    const first = await publishNew();
    portal.publish = (order) => {
      portal.shown.set('doc1', order.publicationId);
      return Promise.resolve({ kind: 'unknown', code: 'test.lost', message: '连接中断' });
    };
    const { lookUp } = portal;
    portal.lookUp = () => Promise.resolve({ kind: 'unknown', message: '' });
    await deliverer.sweepDeliveries();
    await withdraw();
    await deliverer.sweepDeliveries();
    expect(await deliveriesOf('portal')).toMatchObject([
      { state: 'unconfirmed' },
      { intent: 'withdraw', state: 'planned', code: 'channels.waits-for-earlier' },
    ]);
    portal.lookUp = lookUp;
    await channels.retryDelivery({ deliveryId: idAt(first, 'portal'), actor: OPERATOR });
    await database.sql(
      `update gongkai.deliveries set next_attempt_at = now() where state in ('planned', 'sending')`,
    );
    await deliverer.sweepDeliveries();
    await database.sql(
      `update gongkai.deliveries set next_attempt_at = now() where state = 'planned'`,
    );
    await deliverer.sweepDeliveries();
    expect(await statesOf('portal')).toEqual(['publish confirmed', 'withdraw confirmed']);
    expect(portal.shown.size).toBe(0);
  });

  it('that could not be stored is not reported, and is found by looking', async () => {
    const made = await publishNew();
    portal.before = async () => {
      await database.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
    };
    const deliveryId = idAt(made, 'portal');
    await expect(deliverer.attemptDelivery({ deliveryId })).rejects.toThrow();
    expect(await statesOf('portal')).toEqual(['publish sending']);
    expect(await ledger()).toEqual([]);
    await deliverer.sweepDeliveries();
    expect(await ledger()).toEqual(['portal publish new']);
    expect(portal.calls).toEqual([`publish ${made.publicationId}`, `lookUp ${made.publicationId}`]);
  });
});

describe('an entry by hand', () => {
  it('is confirmed, counted on its own day and only once', async () => {
    const made = await publishNew({ accounts: ['wechat'] });
    expect(hinted).toEqual([]);
    expect(await record(idAt(made, 'wechat'))).toMatchObject({
      ok: true,
      followUp: null,
      notice: null,
    });
    expect(await record(idAt(made, 'wechat'))).toMatchObject({
      refusal: 'channels.already-confirmed',
    });
    const [entry] = await database.sql<{ address: string; enteredBy: string; evidence: object }>(
      `select address, entered_by as "enteredBy", evidence from gongkai.ledger`,
    );
    expect(entry).toEqual({
      address: 'https://mp.weixin.qq.com/s/abc',
      enteredBy: OPERATOR.ref,
      evidence: { enteredByName: '孙运营' },
    });
  });

  it('of a delivery withdrawn meanwhile is taken, and the withdrawal planned at once', async () => {
    const made = await publishNew({ accounts: ['wechat'] });
    const gone = await withdraw();
    expect(gone.deliveries).toEqual([]);
    expect(await statesOf('wechat')).toEqual(['publish cancelled']);
    expect(await record(idAt(made, 'wechat'))).toMatchObject({
      ok: true,
      followUp: 'withdraw',
      notice: expect.stringContaining('撤稿任务') as string,
    });
    expect(await ledger()).toEqual(['wechat publish new']);
    expect(await statesOf('wechat')).toEqual(['publish confirmed', 'withdraw planned']);
    await deliverer.sweepDeliveries();
    const { results } = await channels.listDeliveries({ page: 1, pageSize: 5, awaitsPerson: true });
    expect(results).toMatchObject([
      { intent: 'withdraw', failureMessage: expect.stringContaining('手工删除') as string },
    ]);
    const withdrawn = await channels.recordManualEntry({
      deliveryId: results[0]?.deliveryId ?? 0,
      address: null,
      publishedAt: new Date(),
      actor: OPERATOR,
    });
    expect(withdrawn).toMatchObject({ ok: true });
    expect(await ledger()).toEqual(['wechat publish new', 'wechat withdraw withdrawal']);
  });

  it('of an older version plans the update, or says that the newer one is confirmed already', async () => {
    const first = await publishNew({ accounts: ['wechat'] });
    const second = await publishNew({ accounts: ['wechat'], title: '更正' });
    expect(await record(idAt(first, 'wechat'))).toMatchObject({ ok: true, followUp: 'update' });
    expect(await statesOf('wechat')).toEqual(['publish confirmed', 'update planned']);
    await record(idAt(second, 'wechat'));
    expect(await ledger()).toEqual(['wechat publish new', 'wechat update update']);

    const third = await publishNew({ documentId: 'doc2', accounts: ['wechat'] });
    const fourth = await publishNew({ documentId: 'doc2', accounts: ['wechat'], title: '更正' });
    await record(idAt(fourth, 'wechat'));
    const late = await record(idAt(third, 'wechat'));
    expect(late).toMatchObject({
      ok: true,
      followUp: 'check',
      notice: expect.stringContaining('人工核对') as string,
    });
  });

  it('is refused for accounts of the system, for a bad address and for impossible times', async () => {
    const made = await publishNew({ accounts: ['portal', 'wechat'] });
    expect(await record(idAt(made, 'portal'))).toMatchObject({ refusal: 'channels.not-manual' });
    const deliveryId = idAt(made, 'wechat');
    const entry = { deliveryId, publishedAt: new Date(), actor: OPERATOR };
    for (const address of [null, 'mp.weixin.qq.com/s/a', 'javascript:alert(1)', 'https://x']) {
      expect(await channels.recordManualEntry({ ...entry, address })).toMatchObject({
        refusal: 'channels.bad-address',
        errors: [{ path: 'address' }],
      });
    }
    expect(await record(deliveryId, new Date(Date.now() + 60_000))).toMatchObject({
      refusal: 'channels.in-future',
    });
    expect(await record(deliveryId, new Date(Date.now() - 120_000))).toMatchObject({
      refusal: 'channels.before-publication',
    });
    expect(await record(deliveryId, new Date('?'))).toMatchObject({ refusal: 'channels.bad-time' });
    expect(await record(999_999)).toMatchObject({ refusal: 'channels.no-delivery' });
    expect(await ledger()).toEqual([]);
  });
});

describe('the list of deliveries', () => {
  const standing = async () => {
    const { results } = await channels.listDeliveries({ page: 1, pageSize: 50 });
    return results.filter((one) => one.stands).map((one) => `${one.deliveryId} ${one.address}`);
  };

  it('leads to a public page only where it stands, and to none posted elsewhere before', async () => {
    const accounts = ['portal', 'wechat'];
    const first = await publishNew({ accounts });
    expect(await standing()).toEqual([]);
    await deliverer.sweepDeliveries();
    await record(idAt(first, 'wechat'));
    expect(await standing()).toHaveLength(2);
    const gone = await withdraw();
    await deliverer.sweepDeliveries();
    await record(gone.deliveries.find(({ accountId }) => accountId === 'wechat')?.deliveryId ?? 0);
    expect(await standing()).toEqual([]);
    const again = await publishNew({ accounts, title: '再发' });
    const deliveryId = idAt(again, 'wechat');
    const address = 'https://mp.weixin.qq.com/s/new';
    const entry = { deliveryId, address, publishedAt: new Date(), actor: OPERATOR };
    await channels.recordManualEntry(entry);
    expect(await standing()).toEqual([`${deliveryId} ${address}`]); // nor yet the portal's
  });
});

describe('withdrawal', () => {
  const into = (documentId: string) =>
    ({ kind: 'merged', mergedInto: itemOf(documentId) }) as const;
  const ask = (input: Partial<Parameters<typeof channels.withdraw>[0]>) =>
    channels.withdraw({
      ...{ item: itemOf('doc1'), reason: '内容重复', kind: 'in-error', actor: SIGNATORY },
      ...input,
    });
  const withdrawals = () =>
    database.sql<{ locale: string; kind: string; into: string | null }>(
      `select locale, withdrawal_kind as kind, merged_into as into from gongkai.publications
       where kind = 'withdrawal' order by publication_id`,
    );

  it('says why, from a list', async () => {
    await publishNew();
    expect(await ask({ kind: null })).toMatchObject({ refusal: 'channels.kind-required' });
    expect(await ask({ kind: 'merged' })).toMatchObject({ refusal: 'channels.merged-address' });
    expect(await ask({ kind: 'not-for-public' })).toMatchObject({ ok: true });
    expect(await withdrawals()).toEqual([
      { locale: 'zh-Hans', kind: 'not-for-public', into: null },
    ]);
  });

  it('merges into what stands on the portal, and never round in a circle', async () => {
    await publishNew();
    expect(await ask(into('doc1'))).toMatchObject({ refusal: 'channels.merged-into-itself' });
    expect(await ask(into('doc2'))).toMatchObject({ refusal: 'channels.merged-not-public' });
    await publishNew({ documentId: 'doc2' });
    expect(await ask(into('doc2'))).toMatchObject({ refusal: 'channels.merged-not-public' });
    await deliverer.sweepDeliveries();
    const both = [ask(into('doc2')), ask({ item: itemOf('doc2'), ...into('doc1') })];
    const outcomes = await Promise.all(both);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([
      { refusal: 'channels.merged-not-public' },
    ]);
  });

  it('takes all languages or none', async () => {
    await publishNew();
    await publishNew({ locale: 'en' });
    await publishNew({ documentId: 'doc2' });
    await deliverer.sweepDeliveries();
    expect(await ask({ allLanguages: true, ...into('doc2') })).toMatchObject({ ok: true });
    expect(await withdrawals()).toEqual([
      { locale: 'zh-Hans', kind: 'merged', into: 'news-post/doc2/zh-Hans' },
      { locale: 'en', kind: 'merged', into: 'news-post/doc2/zh-Hans' },
    ]);
  });

  it('is refused by the register too, where it merges into nothing', async () => {
    const { publicationId } = await publishNew();
    await expect(
      database.sql(
        `insert into gongkai.publications (item_type, document_id, locale, kind, supersedes, reason, published_by,
           published_by_name, published_at, withdrawal_kind, merged_into)
         values ('news-post', 'doc1', 'zh-Hans', 'withdrawal', $1, 'x', 'a', 'a', now(), 'merged', 'news-post/none/zh-Hans')`,
        [publicationId],
      ),
    ).rejects.toThrow('publication.merged-into-nothing');
  });

  it('needs a reason and something live', async () => {
    const input = { item: itemOf('doc1'), actor: SIGNATORY };
    expect(await channels.withdraw({ ...input, reason: ' ', kind: 'in-error' })).toMatchObject({
      refusal: 'channels.reason-required',
    });
    expect(await channels.withdraw({ ...input, reason: '错', kind: 'in-error' })).toMatchObject({
      refusal: 'channels.nothing-live',
    });
  });
});
