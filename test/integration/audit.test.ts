import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { RECORDED_TABLES } from '../../plugins/audit/server/core/recorded-tables';
import { createAudit, createAuditHeads } from '../../plugins/audit/server/services';
import type { Finding } from '../../src/contracts/finding';
import { runAt, settableClock } from '../../src/platform/clock';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { anEntry, enter, signBatch } from './statistics-ledger';

let made: TestDatabase;
let database: PoolDatabase;
let superuser: PoolDatabase;
let audit: ReturnType<typeof createAudit>;

// Each test has a fresh register: what it breaks cannot be mended, which is the point.
beforeEach(async () => {
  made = await createTestDatabase();
  database = openPoolDatabase(made.urls.app);
  superuser = openPoolDatabase(made.urls.superuser, { max: 1 });
  audit = createAudit({ database });
  await signBatch(superuser.sql);
  await enter(
    database,
    Array.from({ length: 20 }, () => anEntry()),
  );
});
afterEach(async () => {
  await database.close();
  await superuser.close();
  await made.drop();
});

/** Plain SQL with every trigger and foreign key off, as an owner can. */
const tamper = (...statements: string[]) =>
  superuser.transact(async (sql) => {
    await sql('set local session_replication_role = replica');
    for (const statement of statements) await sql(statement);
  });
const toFacts = (findings: Finding[]) => findings.map(({ code, where }) => `${code} ${where}`);
const readCount = async (table: string) => {
  const [row] = await database.sql<{ number: number }>(
    `select count(*) as number from gongkai.${table}`,
  );
  return row?.number;
};

describe('the sealer', () => {
  it('seals every committed row once and in one chain', async () => {
    // the six shipped workflows, one batch, and revision, publication, ledger entry of each item
    expect(await audit.sealAudit()).toEqual({ sealed: 67 });
    expect(await audit.sealAudit()).toEqual({ sealed: 0 });
    expect(await readCount('unsealed_audit')).toBe(0);
    expect(await audit.checkChain()).toEqual([]);
    expect(await audit.checkRecordedRows()).toEqual([]);
  });

  it('goes on where it stopped, over more than one batch', async () => {
    await audit.sealAudit();
    await enter(
      database,
      Array.from({ length: 1500 }, () => anEntry()),
    );
    expect(await audit.sealAudit()).toEqual({ sealed: 4500 });
    expect(await audit.checkChain()).toEqual([]);
    expect(await readCount('audit_seals')).toBe(4567);
  });

  it('makes one chain when several seal at the same time', async () => {
    const rounds = await Promise.all([1, 2, 3, 4].map(() => audit.sealAudit()));
    expect(rounds.reduce((sum, { sealed }) => sum + sealed, 0)).toBe(67);
    expect(await audit.checkChain()).toEqual([]);
  });

  it('seals an event that has no row, whatever its detail holds', async () => {
    await database.sql('select gongkai.record_event($1, $2, $3, $4, $5)', [
      'working-copy.deleted',
      'admin:1',
      'working_copies',
      'a/b',
      { reason: '重复\n"稿件"', number: 1.5 },
    ]);
    await audit.sealAudit();
    expect(await audit.checkChain()).toEqual([]);
    expect(await audit.checkRecordedRows()).toEqual([]);
  });

  it('chains the same whatever the time zone of the session', async () => {
    await audit.sealAudit();
    await superuser.sql(`set timezone = 'Asia/Shanghai'`);
    expect(await createAudit({ database: superuser }).checkChain()).toEqual([]);
    expect(await createAudit({ database: superuser }).checkRecordedRows()).toEqual([]);
  });
});

describe('the check of the chain', () => {
  beforeEach(() => audit.sealAudit());

  it.each([
    ['a changed audit row', `update gongkai.audit set actor = 'admin:9' where audit_id = 30`],
    [
      'a changed instant',
      `update gongkai.audit set happened_at = happened_at + interval '1 microsecond' where audit_id = 30`,
    ],
    ['a changed detail', `update gongkai.audit set detail = '{"a": 1}' where audit_id = 30`],
  ])('names %s', async (_, statement) => {
    await tamper(statement);
    expect(toFacts(await audit.checkChain())).toEqual(['audit.row-changed audit/30']);
  });

  it('names a deleted audit row', async () => {
    await tamper('delete from gongkai.audit where audit_id = 30');
    expect(toFacts(await audit.checkChain())).toEqual(['audit.row-missing audit/30']);
  });

  it('names an audit row deleted together with its seal', async () => {
    await tamper(
      'delete from gongkai.audit_seals where audit_id = 30',
      'delete from gongkai.audit where audit_id = 30',
    );
    expect(toFacts(await audit.checkChain())).toEqual(['audit.seal-missing audit_seals/30']);
  });

  it('names a gap that was closed by renumbering', async () => {
    await tamper(
      'delete from gongkai.audit_seals where audit_id = 30',
      'delete from gongkai.audit where audit_id = 30',
      'update gongkai.audit_seals set seal_number = -seal_number where seal_number > 30',
      'update gongkai.audit_seals set seal_number = -seal_number - 1 where seal_number < 0',
    );
    expect((await audit.checkChain()).map(({ code }) => code)).toContain('audit.seal-broken');
  });

  it('names an audit row inserted without seal and mark', async () => {
    await tamper(
      `insert into gongkai.audit (action, actor, subject_table, subject_id) values ('x', 'x', 'x', 'x')`,
    );
    expect(toFacts(await audit.checkChain())).toEqual(['audit.row-unsealed audit/68']);
  });

  it('names two audit rows whose seals changed places', async () => {
    await tamper(
      'update gongkai.audit_seals set audit_id = -1 where audit_id = 30',
      'update gongkai.audit_seals set audit_id = 30 where audit_id = 31',
      'update gongkai.audit_seals set audit_id = 31 where audit_id = -1',
    );
    expect(toFacts(await audit.checkChain())).toEqual([
      'audit.row-changed audit/31',
      'audit.row-changed audit/30',
    ]);
  });

  it('names a seal that was recomputed without those after it', async () => {
    await tamper(
      `update gongkai.audit_seals set sha256 = encode(sha256(convert_to('x', 'UTF8')), 'hex') where seal_number = 30`,
    );
    expect(toFacts(await audit.checkChain())).toEqual([
      'audit.row-changed audit/30',
      'audit.seal-broken audit_seals/31',
    ]);
  });

  it('names a mark whose row is gone, and one beside a seal', async () => {
    await tamper('insert into gongkai.unsealed_audit values (5), (999)');
    expect(toFacts(await audit.checkChain())).toEqual([
      'audit.mark-beside-seal audit/5',
      'audit.row-missing audit/999',
    ]);
    expect(await audit.sealAudit()).toEqual({ sealed: 0 });
  });
});

describe('the check of recorded rows', () => {
  it('knows every table whose rows the register audits, as its triggers say', async () => {
    const triggers = await superuser.sql<{ table: string; args: string }>(
      `select tgrelid::regclass::text as table, encode(tgargs, 'escape') as args from pg_trigger
       where tgfoid = 'gongkai.write_audit()'::regprocedure order by 1`,
    );
    const known = RECORDED_TABLES.map(({ table, action, actor, id }) => ({
      table: `gongkai.${table}`,
      args: [action, actor ?? '', id.join('/'), ''].join('\\000'),
    }));
    expect(triggers).toEqual(known.sort((a, b) => (a.table < b.table ? -1 : 1)));
  });

  it.each([
    [
      'a changed row',
      `update gongkai.ledger set format = 'video' where entry_id = 7`,
      'audit.record-changed ledger/7',
    ],
    [
      'a deleted row',
      `delete from gongkai.ledger where entry_id = 7`,
      'audit.audit-without-record ledger/7',
    ],
    [
      'a forged actor',
      `update gongkai.audit set actor = 'admin:9' where subject_table = 'publications' and subject_id = '7'`,
      'audit.wrong-actor publications/7',
    ],
    [
      'a forged action',
      `update gongkai.audit set action = 'x' where subject_table = 'publications' and subject_id = '7'`,
      'audit.wrong-action publications/7',
    ],
    [
      'an erased hash',
      `update gongkai.audit set row_sha256 = null where subject_table = 'publications' and subject_id = '7'`,
      'audit.record-without-audit publications/7',
    ],
    [
      'a second audit row',
      `insert into gongkai.audit (action, actor, subject_table, subject_id, row_sha256) select action, actor, subject_table, subject_id, row_sha256 from gongkai.audit where subject_table = 'ledger' and subject_id = '7'`,
      'audit.audit-doubled ledger/7',
    ],
    [
      'a changed workflow',
      `update gongkai.workflows set stages = '[{"key": "x", "role": "editor"}]' where workflow_id = 'default'`,
      'audit.record-changed workflows/default/1',
    ],
    [
      'a row written past the triggers',
      `insert into gongkai.import_batches (source, name, begun_by, begun_by_name) values ('x', 'x', 'a', 'b')`,
      'audit.record-without-audit import_batches/2',
    ],
    [
      'an audit trigger that is off',
      `alter table gongkai.decisions disable trigger b_audit`,
      'audit.trigger-off decisions',
    ],
  ])('names %s', async (_, statement, fact) => {
    await tamper(statement);
    expect(toFacts(await audit.checkRecordedRows())).toEqual([fact]);
  });

  it('refuses the application every change of audit and seals', async () => {
    await audit.sealAudit();
    for (const statement of [
      `update gongkai.audit set actor = 'x'`,
      'delete from gongkai.audit_seals',
      'truncate gongkai.audit cascade',
      `insert into gongkai.audit (action, actor, subject_table, subject_id) values ('x', 'x', 'x', 'x')`,
    ]) {
      await expect(database.sql(statement), statement).rejects.toThrow(/permission denied/);
    }
  });
});

describe('ends of the chain that were noted outside', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-heads-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const heads = () => createAuditHeads({ database, dataDir, clock: settableClock });
  const file = () => path.join(dataDir, 'audit-heads.txt');
  const on = (day: string) => runAt(new Date(`${day}T09:00:00+08:00`), () => heads().keepHead());

  it('are one line a day, and fit', async () => {
    expect(await on('2026-11-26')).toEqual({ kept: false }); // nothing is sealed yet
    await audit.sealAudit();
    expect(await on('2026-11-26')).toEqual({ kept: true });
    expect(await on('2026-11-26')).toEqual({ kept: false });
    await enter(database, [anEntry()]);
    await audit.sealAudit();
    expect(await on('2026-11-27')).toEqual({ kept: true });
    expect(readFileSync(file(), 'utf8')).toMatch(
      /^2026-11-26 67 [0-9a-f]{64}\n2026-11-27 70 [0-9a-f]{64}\n$/,
    );
    expect(await heads().checkHeads()).toEqual([]);
  });

  it('name a chain that was made anew from an earlier place on, and one that was cut', async () => {
    await audit.sealAudit();
    await on('2026-11-27');
    await tamper(
      `update gongkai.audit set actor = 'admin:9' where audit_id = 30`,
      'insert into gongkai.unsealed_audit select audit_id from gongkai.audit_seals where seal_number >= 30',
      'delete from gongkai.audit_seals where seal_number >= 30',
    );
    expect(toFacts(await heads().checkHeads())).toEqual(['audit.head-differs audit_seals/67']);
    await audit.sealAudit();
    expect(await audit.checkChain()).toEqual([]); // whole in itself
    const [found] = await heads().checkHeads();
    expect(found?.message).toContain('改写');
  });

  it('say which line is none', async () => {
    await audit.sealAudit();
    await on('2026-11-26');
    appendFileSync(file(), '2026-11-27 sixty\n');
    expect(toFacts(await heads().checkHeads())).toEqual([
      'audit.head-unreadable audit-heads.txt:2',
    ]);
    expect(await on('2026-11-27')).toEqual({ kept: true });
  });
});
