// Items that are published together, at a set time and by several workers, on a real database.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { bundleStore } from '../../plugins/bundle/server/adapters/bundle-store';
import { createChannels, createScheduler } from '../../plugins/channels/server/services';
import { checkMacs } from '../../src/cli/verify/check-macs';
import { runAt, settableClock } from '../../src/platform/clock';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { approve, type Approved, aRevision, itemOf, SIGNATORY, silent } from './channels-register';

const MINUTE_MS = 60_000;

let testDatabase: TestDatabase;
let database: PoolDatabase;
let channels: ReturnType<typeof createChannels>;
let approved: Approved[];

const deps = () => ({
  ...{ macs: TEST_MACS, beginLook: NO_CHECKS, database, clock: settableClock },
  hintDeliveries: () => undefined,
});
const run = () =>
  createScheduler({ ...deps(), logger: silent, lateLimitMs: 120 * MINUTE_MS }).runSchedules();

/** Sets it from the first of them, for a minute ago. */
const setPublish = () =>
  runAt(new Date(Date.now() - 24 * 60 * MINUTE_MS), () =>
    channels.schedulePublish({
      ...{ ...(approved[0] as Approved), item: itemOf('doc1'), actor: SIGNATORY },
      dueAt: new Date(Date.now() - MINUTE_MS),
    }),
  );
const recall = ({ caseId, fingerprint }: Approved) =>
  database.sql(
    `insert into gongkai.case_ends (case_id, outcome, fingerprint, reason, ended_by, ended_by_name, ended_at)
     values ($1, 'recalled', $2, '', 'admin:1', '张三', now())`,
    [caseId, fingerprint],
  );
const readLines = async (statement: string) =>
  (await database.sql<{ line: string }>(statement)).map(({ line }) => line);
const outcomes = () =>
  readLines(`select s.document_id || ' ' || coalesce(e.outcome, 'open') || coalesce(' ' || e.code, '') as line
    from gongkai.schedules s left join gongkai.schedule_ends e using (schedule_id) order by s.document_id`);
const live = () =>
  readLines('select document_id as line from gongkai.live_publications order by document_id');

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  channels = createChannels(deps());
  approved = [
    await approve(database, aRevision()),
    await approve(database, aRevision({ documentId: 'doc2', title: '解读' })),
  ];
  const bundle = {
    caseIds: approved.map(({ caseId }) => caseId),
    ...{ madeBy: 'admin:1', madeByName: '张三', madeAt: new Date() },
  };
  const mac = TEST_MACS.make('bundle', bundle);
  await bundleStore.insert(database.sql, { ...bundle, mac });
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

describe('a bundle at a set time', () => {
  it('is published whole, once, however many workers look', async () => {
    expect(await setPublish()).toMatchObject({ ok: true });
    expect(await outcomes()).toEqual(['doc1 open', 'doc2 open']);
    await Promise.all(Array.from({ length: 6 }, () => run()));
    expect(await outcomes()).toEqual(['doc1 done', 'doc2 done']);
    expect(await live()).toEqual(['doc1', 'doc2']);
    expect(await readLines('select outcome as line from gongkai.bundle_ends')).toEqual([
      'published',
    ]);
    expect(await run()).toEqual({ settled: 0 });
  });

  it('is not published at all where one was called back, and says which', async () => {
    await setPublish();
    await recall(approved[1] as Approved);
    expect(await run()).toEqual({ settled: 1 });
    expect(await outcomes()).toEqual(['doc1 failed channels.bundle-partner', 'doc2 cancelled']);
    expect(await live()).toEqual([]);
    const [why] = await readLines(
      `select message as line from gongkai.schedule_ends where outcome = 'failed'`,
    );
    expect(why).toContain('同批的《解读》：不在审核中');
  });

  it('is published by a person and by the worker at once, each item once', async () => {
    await setPublish();
    const person = approved.map((one) => channels.publish({ ...one, actor: SIGNATORY }));
    await Promise.all([...person, run(), run()]);
    expect(await live()).toEqual(['doc1', 'doc2']);
    expect((await outcomes()).every((line) => /done|overtaken/.test(line))).toBe(true);
    expect(await readLines('select kind as line from gongkai.publications')).toHaveLength(2);
  });

  it('is published where somebody forged its end, but only whole', async () => {
    const [one, other] = approved as [Approved, Approved];
    await database.sql(
      `insert into gongkai.bundle_ends (bundle_id, outcome, reason, ended_by, ended_by_name, ended_at)
       select bundle_id, 'dissolved', '分开', 'admin:1', '甲', now() from gongkai.bundles`,
    );
    await recall(other);
    const refused = await channels.publish({ ...one, actor: SIGNATORY });
    expect(refused).toMatchObject({ ok: false, refusal: 'channels.bundle-partner' });
    expect(await live()).toEqual([]);
  });

  it('that the application never made stops all of it until a person has looked', async () => {
    await database.sql(
      `insert into gongkai.bundle_ends (bundle_id, outcome, reason, ended_by, ended_by_name, ended_at)
       select bundle_id, 'dissolved', '分开', 'admin:1', '甲', now() from gongkai.bundles`,
    );
    await database.sql(
      `insert into gongkai.bundles (case_ids, made_by, made_by_name, made_at)
       select case_ids, made_by, made_by_name, made_at from gongkai.bundles`,
    );
    for (const one of approved)
      expect(await channels.publish({ ...one, actor: SIGNATORY })).toMatchObject({
        refusal: 'channels.forged-bundle',
      });
    // Dissolved, it hides the genuine one no more, whose end was forged.
    const [forged] = await readLines('select max(bundle_id)::text as line from gongkai.bundles');
    const end = {
      ...({ bundleId: Number(forged), outcome: 'dissolved', reason: '伪造' } as const),
      ...{ endedBy: 'admin:1', endedByName: '甲', endedAt: new Date('2026-03-02T04:00:00Z') },
    };
    await database.sql(
      `insert into gongkai.bundle_ends (bundle_id, outcome, reason, ended_by, ended_by_name, ended_at, mac)
       values ($1, 'dissolved', '伪造', 'admin:1', '甲', $2, $3)`,
      [end.bundleId, end.endedAt, TEST_MACS.make('bundle-end', end)],
    );
    const [one, other] = approved as [Approved, Approved];
    expect(await channels.publish({ ...one, actor: SIGNATORY })).toMatchObject({ ok: true });
    expect(await live()).toEqual(['doc1', 'doc2']);
    expect(await channels.publish({ ...other, actor: SIGNATORY })).toMatchObject({ ok: false });
    const named = (await checkMacs(database.sql, TEST_MACS, 9)).map(({ code }) => code);
    expect(named).toEqual(['register.forged-bundle', 'register.forged-bundle-end']);
  });
});
