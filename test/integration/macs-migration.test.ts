// An upgrade brings codes: what was decided, signed and published before has none, and loses nothing by it.
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createAudit } from '../../plugins/audit/server/services';
import { takeoverStore } from '../../plugins/channels/server/adapters/takeover-store';
import { createChannels } from '../../plugins/channels/server/services';
import { readChain } from '../../plugins/site/server/adapters/publication-store';
import {
  forgeCase,
  forgeDecisions,
  forgePublication,
  forgeWithdrawal,
} from '../../src/cli/proof/side-doors/forge';
import { checkMacs } from '../../src/cli/verify/check-macs';
import { liveOf } from '../../src/contracts/publication-chain';
import { createRegisterMacs } from '../../src/contracts/register-macs';
import { systemClock } from '../../src/platform/clock';
import { introduceRegisterKeys, requireKnownKey } from '../../src/platform/register-keys';
import { migrateRegister } from '../../src/platform/sql/migrate-register';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { keyOf } from '../support/portal-register';
import { TEST_MACS, TEST_REGISTER_KEY } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { aRevision, SIGNATORY } from './channels-register';

const MIGRATIONS = path.resolve(__dirname, '../../database/migrations/register');
const GRANTS_BEFORE = `grant usage on schema gongkai to :app, :portal;
  grant select, insert on all tables in schema gongkai to :app;
  grant execute on function gongkai.import_sha256(bigint) to :app`;
const NAME = '0015-macs-of-what-decides.sql';

let made: TestDatabase;
let folder: string;
let database: PoolDatabase;

const migrate = (isWanted: (name: string) => boolean) => {
  for (const name of readdirSync(MIGRATIONS).filter(isWanted)) {
    copyFileSync(path.join(MIGRATIONS, name), path.join(folder, name));
  }
  const roles = { appRole: 'gongkai_app', portalRole: 'gongkai_portal' };
  return migrateRegister({ ownerUrl: made.urls.owner, ...roles, folder });
};

const withoutMac = (text: string) =>
  text.replace(/, mac\b/g, '').replace(/, \$(?:6|8|5)\)(?= returning|$)/g, ')');

const shown = aRevision({ documentId: 'shown', accounts: ['portal'] });
const approved = aRevision({ documentId: 'approved', accounts: ['portal'] });
let approvedCase: { caseId: number; fingerprint: string };

/** As the version before wrote them: the same rows, without a column that was not there yet. */
const asBefore =
  (sql: PoolDatabase['sql']): PoolDatabase['sql'] =>
  (text, params) => {
    const hasMac = / mac\)/.test(text);
    return hasMac ? sql(withoutMac(text), params?.slice(0, -1)) : sql(text, params);
  };

beforeAll(async () => {
  made = await createTestDatabase({ migrated: false });
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-migrations-'));
  // Today's names tables that were not there yet.
  writeFileSync(path.join(folder, 'grants.psql'), GRANTS_BEFORE);
  await migrate((name) => name < NAME);
  database = openPoolDatabase(made.urls.app, { max: 2 });
  const sql = asBefore(database.sql);
  const first = await forgeCase(sql, shown);
  await forgeDecisions(sql, first);
  await forgePublication(sql, first, 'first');
  approvedCase = await forgeCase(sql, approved);
  await forgeDecisions(sql, approvedCase);
  const [batch] = await sql<{ id: number }>(
    `insert into gongkai.import_batches (source, name, begun_by, begun_by_name) values ('旧站', '旧站', 'system', '系统') returning batch_id as id`,
  );
  const old = aRevision({
    ...{ documentId: 'old', accounts: ['portal'] },
    takenFrom: { address: 'http://old.example/1.htm', publishedOn: '2015-06-01' },
  });
  const { fingerprint } = await forgeCase(sql, old);
  await sql(
    `insert into gongkai.import_items (batch_id, place, source_key, item_type, document_id, locale, fingerprint, address, published_at)
     values ($1, 1, 'a', 'news-post', 'old', 'zh-Hans', $2, 'http://old.example/1.htm', '2015-06-01T04:00:00Z')`,
    [batch?.id, fingerprint],
  );
  await sql(
    `insert into gongkai.import_closures (batch_id, items, sha256, report, closed_by, closed_by_name)
     values ($1, 1, repeat('0', 64), '{}', 'system', '系统')`,
    [batch?.id],
  );
  await sql(
    `insert into gongkai.import_signatures (batch_id, signed_by, signed_by_name, sha256)
     select batch_id, 'admin:1', '甲', sha256 from gongkai.import_closures`,
  );
  expect(await migrate((name) => name >= NAME)).toContain(NAME);
});
afterAll(async () => {
  await database.close();
  await made.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('takes everything from before for genuine, and its audit for unchanged', async () => {
  expect(await checkMacs(database.sql, TEST_MACS, 200)).toEqual([]);
  expect(await createAudit({ database }).checkRecordedRows({ limit: 200 })).toEqual([]);
  expect(liveOf(await readChain(database.sql, keyOf(shown), TEST_MACS))).toBeDefined();
});

it('publishes what was approved before, and takes over a batch of which one signature is from before', async () => {
  const channels = createChannels({
    beginLook: NO_CHECKS,
    ...{ database, macs: TEST_MACS, clock: systemClock, hintDeliveries: () => undefined },
  });
  expect(await channels.publish({ ...approvedCase, actor: SIGNATORY })).toMatchObject({ ok: true });
  const [batch] = await channels.listBatches();
  const { batchId = 0, sha256 } = batch ?? {};
  const input = { batchId, sha256: sha256 ?? '', actor: { ref: 'admin:2', name: '乙' } };
  expect(await channels.signBatch(input)).toEqual({ ok: true });
  const [signed] = await takeoverStore.findSigned(database.sql);
  expect(
    signed?.signatures.map((one) => [one.beforeMacs, TEST_MACS.isGenuine('import-signature', one)]),
  ).toEqual([
    [true, true],
    [false, true],
  ]);
  expect(await createAudit({ database }).checkRecordedRows({ limit: 200 })).toEqual([]);
});

it('asks a code of every row from then on, and lets nobody move the line', async () => {
  await forgeWithdrawal(database.sql, shown);
  const found = await checkMacs(database.sql, TEST_MACS, 200);
  expect(found.map(({ code }) => code)).toEqual(['register.forged-publication']);
  expect(liveOf(await readChain(database.sql, keyOf(shown), TEST_MACS))).toBeDefined();
  for (const statement of [
    `update gongkai.macs_since set highest_id = 999999`,
    `insert into gongkai.macs_since (table_name, highest_id) values ('x', 1)`,
    `delete from gongkai.macs_since`,
    `insert into gongkai.signatures_before_macs (batch_id, signed_by) values (1, 'admin:3')`,
    `insert into gongkai.register_keys (key_mac) values (repeat('0', 64))`,
    `update gongkai.publications set mac = null`,
  ]) {
    await expect(database.sql(statement), statement).rejects.toMatchObject({
      code: expect.stringMatching(/42501|GK001/) as string,
    });
  }
});

describe('the keys that the register knows', () => {
  const other = 'another key of sixteen letters';
  it('let a process start with one of them, and refuse any other', async () => {
    const owner = openPoolDatabase(made.urls.owner, { max: 1 });
    try {
      await requireKnownKey(database.sql, [other]);
      await introduceRegisterKeys(owner, [TEST_REGISTER_KEY]);
      await expect(requireKnownKey(database.sql, [other])).rejects.toMatchObject({
        code: 'register.key-unknown',
      });
      await expect(introduceRegisterKeys(owner, [other])).rejects.toThrow(/REGISTER_KEY/);
      await introduceRegisterKeys(owner, [other, TEST_REGISTER_KEY]);
      await requireKnownKey(database.sql, [other]);
    } finally {
      await owner.close();
    }
  });

  it('made with the old one, read with both: nothing counts as forged when the key was changed', async () => {
    const both = createRegisterMacs([other, TEST_REGISTER_KEY]);
    const codes = (await checkMacs(database.sql, both, 200)).map(({ code }) => code);
    expect(codes).toEqual(['register.forged-publication']);
  });
});
