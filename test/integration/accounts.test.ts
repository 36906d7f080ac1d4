// Accounts of a network with their secrets: kept sealed, shown to nobody, and of use at their own address alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createAccounts } from '../../plugins/accounts/server/create-accounts';
import { createChannels, createDeliverer } from '../../plugins/channels/server/services';
import { loadConnectors } from '../../src/connectors/load-connectors';
import type { Connector } from '../../src/contracts/channel';
import { EMPTY_SITE_SETTINGS } from '../../src/contracts/site-settings';
import { systemClock } from '../../src/platform/clock';
import { createSecretBox } from '../../src/platform/secret-box';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { type Board, BOARD_TOKEN, openBoard } from '../support/board-server';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_BOX, TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { approve, aRevision, SIGNATORY, silent } from './channels-register';

const KEEPER = { ref: 'admin:7', name: '孙运营', roles: ['channel-operator'] };

let testDatabase: TestDatabase;
let database: PoolDatabase;
let board: Board;
let connectors: Connector[];
let accounts: ReturnType<typeof createAccounts>;

const openAccounts = (secrets = TEST_BOX) =>
  createAccounts({ database, secrets, connectors: () => Promise.resolve(connectors) });

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  board = await openBoard();
  const loaded = await loadConnectors(['./docs/example-connector/index.mjs'], process.cwd());
  // How fast it is served is told in delivery-discipline.test.ts.
  connectors = loaded.map((one) => ({ ...one, pace: null }));
  accounts = openAccounts();
});
afterAll(async () => {
  await board.close();
  await database.close();
  await testDatabase.drop();
});

const shown = async (accountId = 'weibo') => {
  const one = (await accounts.list()).accounts.find((account) => account.accountId === accountId);
  if (!one) throw new Error(`no account ${accountId}`);
  return one;
};
const save = async (
  { secrets = {}, base = board.url }: { secrets?: Record<string, string>; base?: string },
  accountId = 'weibo',
) => {
  const seen = { accountId, since: (await shown(accountId)).entry.entryId };
  return accounts.save({ connector: 'board', settings: { base }, secrets }, seen, KEEPER);
};
const deliver = async (documentId: string) => {
  const channels = createChannels({
    ...{ beginLook: NO_CHECKS, macs: TEST_MACS, database, clock: systemClock },
    hintDeliveries: () => undefined,
  });
  const deliverer = createDeliverer({
    ...{ macs: TEST_MACS, database, connectors, logger: silent },
    openAccount: accounts.openAccount,
    readSettings: () => Promise.resolve({ version: 0, settings: EMPTY_SITE_SETTINGS }),
  });
  const approved = await approve(database, aRevision({ documentId, accounts: ['weibo'] }));
  const outcome = await channels.publish({ ...approved, actor: SIGNATORY });
  if (!outcome.ok) throw new Error(outcome.refusal);
  const deliveryId = outcome.deliveries[0]?.deliveryId ?? 0;
  await deliverer.attemptDelivery({ deliveryId });
  const [row] = await database.sql<{ state: string; code: string | null; address: string | null }>(
    `select state, failure_code as code, address from gongkai.deliveries where delivery_id = $1`,
    [deliveryId],
  );
  return { ...row, steps: await channels.listSteps(deliveryId) };
};

describe('an account of a network', () => {
  it('asks for what its connector needs', async () => {
    expect(await save({ base: 'board.example' })).toMatchObject({
      refusal: 'account.bad-form',
      errors: [{ path: 'base' }, { path: 'token' }],
    });
    expect((await shown()).connector).toBe('manual');
  });

  it('delivers with the secret that a person entered, and shows it to nobody', async () => {
    expect(await save({ secrets: { token: BOARD_TOKEN } })).toEqual({ ok: true });
    expect(await accounts.check('weibo', KEEPER)).toMatchObject({ check: { kind: 'valid' } });
    const { state, address, steps } = await deliver('doc1');
    expect(state).toBe('confirmed');
    expect(address).toContain('https://board.example/');
    expect(steps.map((step) => step.state)).toEqual(['prepared', 'sent', 'answered']);
    const [{ rows } = { rows: '' }] = await database.sql<{ rows: string }>(
      `select concat((select json_agg(s) from gongkai.account_secrets s), (select json_agg(s) from gongkai.account_settings s),
         (select json_agg(a) from gongkai.audit a), (select json_agg(s) from gongkai.delivery_steps s)) as rows`,
    );
    expect(rows).toContain('sealed');
    for (const text of [rows, JSON.stringify(await accounts.list())]) {
      expect(text).not.toContain(BOARD_TOKEN);
    }
    expect(await shown()).toMatchObject({
      connector: 'board',
      secrets: [{ name: 'token', readable: true }],
    });
  });

  it('keeps its secret when something else is changed, and not when two change it at once', async () => {
    const since = (await shown()).entry.entryId;
    expect(await save({})).toEqual({ ok: true });
    const form = { connector: 'board', settings: { base: board.url }, secrets: {} };
    expect(await accounts.save(form, { accountId: 'weibo', since }, KEEPER)).toMatchObject({
      refusal: 'account.moved-on',
    });
    expect((await shown()).secrets).toMatchObject([{ readable: true }]);
  });

  it('never has its secret sent to another address: it is asked for anew', async () => {
    expect(await save({ base: 'https://evil.example' })).toMatchObject({
      errors: [{ path: 'token' }],
    });
    // The same by plain SQL, as the application's role.
    await database.sql(
      `insert into gongkai.account_settings (account_id, connector, settings, saved_by, saved_by_name)
       values ('weibo', 'board', '{"base": "https://evil.example"}', 'admin:9', '某人')`,
    );
    const opened = await accounts.openAccount(await shown(), connectors[0]?.fields ?? []);
    expect(opened.settings.base).toBe('https://evil.example');
    expect(await opened.readSecret('token')).toBeNull();
    expect((await shown()).secrets).toMatchObject([{ readable: false }]);
    expect(await save({ secrets: { token: BOARD_TOKEN } })).toEqual({ ok: true });
  });

  it('whose token is refused is parked, and goes on once it is given anew', async () => {
    expect(await save({ secrets: { token: 'wrong-token' } })).toEqual({ ok: true });
    expect(await deliver('doc2')).toMatchObject({ state: 'planned', code: 'board.token' });
    expect((await shown()).standing).toMatchObject({
      parked: { code: 'board.token' },
      waiting: 1,
    });
    expect(await accounts.check('weibo', KEEPER)).toMatchObject({ check: { kind: 'invalid' } });
    expect(await save({ secrets: { token: BOARD_TOKEN } })).toEqual({ ok: true });
    expect((await shown()).standing.parked).toBeNull();
    expect(await deliver('doc3')).toMatchObject({ state: 'confirmed' });
  });

  it('is paused with a reason and resumed, on the record', async () => {
    const pause = (isPaused: boolean, reason: string) =>
      accounts.pause('weibo', { isPaused, reason }, KEEPER);
    expect(await pause(true, '')).toMatchObject({ refusal: 'account.reason-required' });
    expect(await pause(true, '账号核查')).toEqual({ ok: true });
    expect(await deliver('doc4')).toMatchObject({ state: 'planned', steps: [] });
    expect((await shown()).standing.paused).toMatchObject({ reason: '账号核查', by: '孙运营' });
    expect(await pause(false, '')).toEqual({ ok: true });
    expect((await shown()).standing.paused).toBeNull();
    const events = await database.sql(
      `select from gongkai.audit where action = 'account.paused' and actor = 'admin:7'`,
    );
    expect(events).toHaveLength(2);
  });

  it('keeps its connector while something sent through it is unknown', async () => {
    board.fault = 'bad-gateway';
    const [connector] = connectors;
    if (!connector) throw new Error('no connector');
    const { lookUp } = connector;
    connector.lookUp = () => Promise.resolve({ kind: 'unknown', message: '' });
    expect(await deliver('doc5')).toMatchObject({ state: 'unconfirmed' });
    connector.lookUp = lookUp;
    const since = (await shown()).entry.entryId;
    const byHand = { connector: 'manual', settings: {}, secrets: {} };
    connectors.push({ ...connector, name: 'manual', fields: [] });
    expect(await accounts.save(byHand, { accountId: 'weibo', since }, KEEPER)).toMatchObject({
      refusal: 'account.deliveries-open',
    });
    await expect(
      database.sql(
        `insert into gongkai.account_settings (account_id, connector, settings, saved_by, saved_by_name)
         values ('weibo', 'manual', '{}', 'admin:9', '某人')`,
      ),
    ).rejects.toThrow('account.deliveries-open');
    connectors.pop();
  });

  it('of the portal has no connector but its own', async () => {
    expect(await save({ secrets: { token: BOARD_TOKEN } }, 'portal')).toMatchObject({
      refusal: 'account.portal',
    });
  });
});

describe('a change of REGISTER_KEY', () => {
  it('seals secrets anew, so that the old key can be taken away', async () => {
    const [oldKey, newKey] = ['old-register-key-0123456789', 'new-register-key-0123456789'];
    const readWith = async (box: ReturnType<typeof createSecretBox>) => {
      const opened = await openAccounts(box).openAccount(
        await shown(),
        connectors[0]?.fields ?? [],
      );
      return opened.readSecret('token');
    };
    const under = createSecretBox([oldKey]);
    accounts = openAccounts(under);
    expect(await save({ secrets: { token: BOARD_TOKEN } })).toEqual({ ok: true });
    const both = createSecretBox([newKey, oldKey]);
    expect(await readWith(both)).toBe(BOARD_TOKEN);
    expect(await readWith(createSecretBox([newKey]))).toBeNull();
    expect(await openAccounts(both).resealSecrets()).toBe(1);
    expect(await openAccounts(both).resealSecrets()).toBe(0);
    expect(await readWith(createSecretBox([newKey]))).toBe(BOARD_TOKEN);
  });
});
