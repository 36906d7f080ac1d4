import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createAudit } from '../../plugins/audit/server/services';
import { createStatistics } from '../../plugins/statistics/server/services';
import { createChecks } from '../../src/cli/verify/checks';
import { repairFindings } from '../../src/cli/verify/repair';
import type { Finding } from '../../src/contracts/finding';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type Gone, goTheWay } from './verify-corridor';

let made: TestDatabase;
let database: PoolDatabase;
let superuser: PoolDatabase;
let gone: Gone;

beforeEach(async () => {
  made = await createTestDatabase();
  database = openPoolDatabase(made.urls.app, { max: 2 });
  superuser = openPoolDatabase(made.urls.superuser, { max: 1 });
  gone = await goTheWay(database, 'doc1');
  await goTheWay(database, 'doc2');
  await goTheWay(database, 'doc2', { title: '更正后的标题' });
  await createStatistics({ database }).countPublications();
  await createAudit({ database }).sealAudit();
});
afterEach(async () => {
  await database.close();
  await superuser.close();
  await made.drop();
});

let hasFiles = true;
const check = async (): Promise<Finding[]> => {
  const checks = createChecks({
    macs: TEST_MACS,
    database,
    files: { has: () => Promise.resolve(hasFiles) },
    checkSite: () => Promise.resolve([]),
    checkHeads: () => Promise.resolve([]),
  });
  const all: Finding[] = [];
  for (const { run } of checks) all.push(...(await run()));
  return all;
};
const codes = async () => (await check()).map(({ code }) => code);

/** Plain SQL with every trigger and foreign key off, as an owner can. */
const tamper = (...statements: string[]) =>
  superuser.transact(async (sql) => {
    await sql('set local session_replication_role = replica');
    for (const statement of statements) await sql(statement);
  });

describe('the checks of verify', () => {
  it('find nothing where everything went the way', async () => {
    expect(await check()).toEqual([]);
  });

  // Each row: what breaks, the SQL that breaks it, and the codes that must name it (others may name it too).
  it.each<[string, string[], string[]]>([
    [
      'a revision whose bytes were changed',
      [
        `update gongkai.revision_bytes set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '正文', '假文'), 'UTF8') where fingerprint = (select fingerprint from gongkai.review_cases where document_id = 'doc1')`,
      ],
      ['content.bytes-changed'],
    ],
    [
      'bytes that are gone without an expunging',
      [
        `delete from gongkai.revision_bytes where fingerprint = (select fingerprint from gongkai.review_cases where document_id = 'doc1')`,
      ],
      ['content.bytes-missing'],
    ],
    [
      'bytes that are not in canonical form',
      [
        `with changed as (select fingerprint as old, convert_to(convert_from(bytes, 'UTF8') || ' ', 'UTF8') as bytes from gongkai.revision_bytes limit 1)
        update gongkai.revision_bytes b set bytes = c.bytes from changed c where b.fingerprint = c.old`,
      ],
      ['content.bytes-unreadable'],
    ],
    [
      'a publication without decisions',
      [
        `delete from gongkai.decisions where case_id = (select case_id from gongkai.review_cases where document_id = 'doc1') and stage_index = 1`,
      ],
      ['review.stage-not-approved'],
    ],
    [
      'a publication of another revision than was approved',
      [
        `update gongkai.publications set fingerprint = (select fingerprint from gongkai.review_cases where document_id = 'doc2' limit 1) where document_id = 'doc1'`,
      ],
      ['review.publication-without-case', 'channels.live-pointer'],
    ],
    [
      'a publication whose case did not end as published',
      [
        `update gongkai.case_ends set outcome = 'recalled' where case_id = (select case_id from gongkai.review_cases where document_id = 'doc1')`,
      ],
      ['review.publication-without-case'],
    ],
    [
      'a remark that no pointer names, though nobody resolved it',
      [
        `insert into gongkai.remarks (act, case_id, words, made_by, made_by_name, made_at)
         select 'begin', case_id, '请核对', 'admin:2', '李四', now() from gongkai.review_cases limit 1`,
      ],
      ['review.open-thread-pointer'],
    ],
    [
      'a set time that nobody set',
      [
        `insert into gongkai.open_schedules (schedule_id, act, item_type, document_id, locale, due_at)
         values (99, 'withdraw', 'news-post', 'doc1', 'zh-Hans', now())`,
      ],
      ['channels.open-schedule-pointer'],
    ],
    [
      'a withdrawal that nobody else looked at',
      [
        `insert into gongkai.publications (item_type, document_id, locale, kind, supersedes, reason, published_by, published_by_name, published_at, withdrawal_kind)
         select item_type, document_id, locale, 'withdrawal', publication_id, '有误', 'admin:3', '丙', now(), 'in-error'
         from gongkai.publications where document_id = 'doc1'`,
      ],
      ['review.withdrawal-not-reviewed'],
    ],
    [
      'an emergency without its review',
      [
        `update gongkai.review_cases set formal_workflow_id = 'default', cause = '预警' where document_id = 'doc1'`,
      ],
      ['review.emergency-not-reviewed'],
    ],
    [
      'a withdrawal that was agreed to and not made',
      [
        `update gongkai.review_cases set subject = 'withdrawal', publication_id = 1, cause = '有误', withdrawal_kind = 'in-error', all_languages = false where document_id = 'doc1'`,
        `update gongkai.case_ends set outcome = 'agreed' where case_id = (select case_id from gongkai.review_cases where document_id = 'doc1')`,
      ],
      ['review.agreed-without-withdrawal'],
    ],
    [
      'an item that was published without the others of its bundle',
      [
        `insert into gongkai.bundles (case_ids, made_by, made_by_name, made_at)
         select array_agg(id), 'admin:1', '甲', now() from (select min(case_id) as id from gongkai.review_cases group by document_id) c`,
        `insert into gongkai.bundle_items (item_type, document_id, locale, bundle_id, first_case_id)
         select item_type, document_id, locale, bundle_id, case_id from gongkai.review_cases join gongkai.bundles on case_id = any (case_ids)`,
      ],
      ['review.bundle-parted', 'register.forged-bundle'],
    ],
    [
      'a bundle that names other cases than its items',
      [
        `insert into gongkai.bundles (case_ids, made_by, made_by_name, made_at)
         select array_agg(id), 'admin:1', '甲', now() from (select min(case_id) as id from gongkai.review_cases group by document_id) c`,
      ],
      ['review.bundle-items'],
    ],
    [
      'a decision by an author',
      [
        `update gongkai.decisions set decided_by = 'admin:1' where decision_id = (select min(decision_id) from gongkai.decisions)`,
      ],
      ['review.decided-by-author'],
    ],
    [
      'one person who decided twice',
      [
        `alter table gongkai.decisions drop constraint decisions_case_id_decided_by_key`,
        `update gongkai.decisions set decided_by = 'admin:2'`,
      ],
      ['review.same-person-twice'],
    ],
    [
      'a decision in another role than the stage wants',
      [`update gongkai.decisions set decided_role = 'editor' where stage_index = 1`],
      ['review.stage-not-approved'],
    ],
    [
      'an author left out of the case',
      [`update gongkai.saves set saved_by = 'admin:9' where document_id = 'doc1'`],
      ['review.author-left-out'],
    ],
    [
      'a save that was something else',
      [`update gongkai.saves set content_sha256 = repeat('0', 64) where document_id = 'doc1'`],
      ['review.save-differs'],
    ],
    [
      'stages that are not those of the workflow',
      [`update gongkai.review_cases set stages = stages - 1 where document_id = 'doc1'`],
      ['review.stages-differ'],
    ],
    [
      'a pointer to a case that has ended',
      [
        `insert into gongkai.open_cases (item_type, document_id, locale, case_id, moved_at) select item_type, document_id, locale, case_id, now() from gongkai.review_cases where document_id = 'doc1'`,
      ],
      ['review.open-case-pointer'],
    ],
    [
      'a missing pointer to the live publication',
      [`delete from gongkai.live_publications where document_id = 'doc1'`],
      ['channels.live-pointer'],
    ],
    [
      'a chain of publications that was cut',
      [
        'drop index gongkai.publications_one_root',
        `update gongkai.publications set supersedes = null, kind = 'first' where kind = 'correction'`,
      ],
      ['channels.chain-broken'],
    ],
    [
      'a confirmed delivery that is not in the ledger',
      [`delete from gongkai.ledger where document_id = 'doc1'`],
      ['channels.confirmed-without-entry'],
    ],
    [
      'a ledger entry whose delivery is not confirmed',
      [`update gongkai.deliveries set state = 'planned', next_attempt_at = 'infinity'`],
      ['channels.entry-without-confirmation'],
    ],
    [
      'a ledger entry of another account',
      [
        `update gongkai.ledger set account_id = 'weibo', channel = 'weibo' where document_id = 'doc1'`,
      ],
      ['channels.entry-differs'],
    ],
    [
      'a ledger entry of another department',
      [`update gongkai.ledger set department_id = 'd2' where document_id = 'doc1'`],
      ['channels.entry-dimensions'],
    ],
    [
      'a ledger entry counted as if it came again',
      [`update gongkai.ledger set counted_as = 'again' where document_id = 'doc1'`],
      ['channels.counted-as', 'statistics.count-differs'],
    ],
    [
      'a live publication that was never sent',
      [
        `delete from gongkai.ledger where document_id = 'doc1'`,
        `delete from gongkai.deliveries where publication_id = (select publication_id from gongkai.publications where document_id = 'doc1')`,
      ],
      ['channels.delivery-missing'],
    ],
    [
      'an account that holds what is not live any more',
      [`delete from gongkai.live_publications where document_id = 'doc1'`],
      ['channels.outdated-still-held'],
    ],
    [
      'counts that differ from the ledger',
      [`update gongkai.counts set number = number + 1`],
      ['statistics.count-differs'],
    ],
    [
      'a changed audit row',
      [
        `update gongkai.audit set actor = 'admin:9' where audit_id = (select min(audit_id) from gongkai.audit)`,
      ],
      ['audit.row-changed'],
    ],
    [
      'a trigger that is switched off',
      [`alter table gongkai.ledger disable trigger a_append_only`],
      ['register.guard-off'],
    ],
    [
      'a trigger that is gone',
      [`drop trigger a_no_truncate on gongkai.decisions`],
      ['register.guard-missing'],
    ],
    [
      'planned work that nobody moves',
      [
        `update gongkai.deliveries set state = 'planned', next_attempt_at = now() - interval '1 hour'`,
        `insert into gongkai.stale_lists (list, locale, marked_at) values ('home', 'zh-Hans', now() - interval '1 hour')`,
      ],
      ['channels.delivery-lies', 'site.list-lies'],
    ],
  ])('name %s', async (_, statements, expected) => {
    await tamper(...statements);
    expect(await codes()).toEqual(expect.arrayContaining(expected));
  });

  it('name a file of what is public that the private store lost, once', async () => {
    hasFiles = false;
    const findings = await check();
    hasFiles = true;
    expect(findings.map(({ code, where }) => [code, where])).toEqual([
      ['content.file-missing', `files/${'c'.repeat(64)}.pdf`],
    ]);
  });

  it('say in Chinese what it is, and where', async () => {
    await tamper(
      `update gongkai.decisions set decided_by = 'admin:1' where case_id = ${gone.caseId} and stage_index = 0`,
    );
    const [finding] = (await check()).filter(({ code }) => code === 'review.decided-by-author');
    expect(finding?.message).toMatch(/^decisions\/\d+：审核决定由稿件的作者作出（admin:1 初审）$/);
    expect(finding?.repairable).toBe(false);
  });
});

describe('verify --repair', () => {
  const repair = async () => {
    let rendered = 0;
    const renderAll = () => Promise.resolve((rendered += 1));
    const done = await repairFindings({ database, renderAll }, await check());
    return { done, rendered };
  };

  it('counts anew what differs from the ledger', async () => {
    await tamper('update gongkai.counts set number = number + 1');
    expect((await repair()).done).toEqual(['重新计数']);
    expect(await check()).toEqual([]);
  });

  it('makes forgotten work due, and seals and counts what lies', async () => {
    const { deliveryId } = await goTheWay(database, 'doc3');
    const { deliveryId: waiting } = await goTheWay(database, 'doc4', { recorded: false });
    await tamper(
      `update gongkai.audit set happened_at = now() - interval '1 hour' where audit_id = (select max(audit_id) from gongkai.audit)`,
      `update gongkai.ledger set recorded_at = now() - interval '1 hour' where delivery_id = ${deliveryId}`,
      `insert into gongkai.deliveries (publication_id, account_id, intent, state, next_attempt_at)
       select ${gone.publicationId}, 'portal', 'publish', 'planned', now() - interval '1 hour'`,
    );
    const { done } = await repair();
    expect(done).toEqual(['重新安排发送', '计入统计', '封存审计记录']);
    const [row] = await database.sql<{ due: boolean; waits: boolean }>(
      `select bool_or(account_id = 'portal' and next_attempt_at > now() - interval '1 minute') as due,
         bool_or(delivery_id = $1 and next_attempt_at = 'infinity') as waits from gongkai.deliveries where state = 'planned'`,
      [waiting],
    );
    expect(row).toEqual({ due: true, waits: true });
  });

  it('mends no fact', async () => {
    await tamper(`delete from gongkai.decisions where stage_index = 1`);
    const { done } = await repair();
    expect(done).toEqual([]);
    expect(await codes()).toContain('review.stage-not-approved');
  });
});
