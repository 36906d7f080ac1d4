// Publishing and taking down at a set time, on a real database.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createPublicationStore } from '../../plugins/channels/server/adapters/publication-store';
import { scheduleStore } from '../../plugins/channels/server/adapters/schedule-store';
import { createChannels, createScheduler } from '../../plugins/channels/server/services';
import { createRunSchedules } from '../../plugins/channels/server/use-cases/run-schedules';
import type { BeginLook } from '../../src/contracts/check-look';
import { runAt, settableClock } from '../../src/platform/clock';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { approve, type Approved, aRevision, itemOf, SIGNATORY, silent } from './channels-register';

const publicationStore = createPublicationStore(TEST_MACS);

const MINUTE_MS = 60_000;
const LIMIT_MS = 120 * MINUTE_MS;
const OTHER = { ref: 'admin:8', name: '赵值班' };

let testDatabase: TestDatabase;
let database: PoolDatabase;
let hinted: number[];
let beginLook: BeginLook;
let channels: ReturnType<typeof createChannels>;

const deps = () => ({
  macs: TEST_MACS,
  beginLook,
  database,
  clock: settableClock,
  hintDeliveries: (ids: readonly number[]) => void hinted.push(...ids),
});
const openScheduler = () => createScheduler({ ...deps(), logger: silent, lateLimitMs: LIMIT_MS });

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  hinted = [];
  beginLook = NO_CHECKS;
  channels = createChannels(deps());
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

const inMs = (ms: number) => new Date(Date.now() + ms);
/** Long enough ago that any time of the tests lay ahead. */
const yesterday = () => inMs(-24 * 60 * MINUTE_MS);

const setPublish = async (approved: Approved, dueAt: Date, actor = SIGNATORY) => {
  const outcome = await runAt(yesterday(), () =>
    channels.schedulePublish({ ...approved, item: itemOf('doc1'), dueAt, actor }),
  );
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.scheduleId;
};
const setWithdraw = async (dueAt: Date) => {
  const outcome = await runAt(yesterday(), () =>
    channels.scheduleWithdraw({
      item: itemOf('doc1'),
      reason: ' 活动已结束 ',
      kind: 'in-error',
      dueAt,
      actor: SIGNATORY,
    }),
  );
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.scheduleId;
};
const run = () => openScheduler().runSchedules();
const outcomes = async () =>
  (
    await database.sql<{ line: string }>(
      `select s.act || ' ' || coalesce(e.outcome, 'open') || coalesce(' ' || e.code, '') as line
       from gongkai.schedules s left join gongkai.schedule_ends e using (schedule_id) order by s.schedule_id`,
    )
  ).map(({ line }) => line);
const publications = () =>
  database.sql<{ kind: string; by: string; reason: string | null }>(
    `select kind, published_by_name as by, reason from gongkai.publications order by publication_id`,
  );
const publishNow = async (approved: Approved) => {
  const outcome = await channels.publish({ ...approved, actor: OTHER });
  if (!outcome.ok) throw new Error(outcome.refusal);
};
const asOwner = async (statement: string, params: unknown[] = []) => {
  const owner = openPoolDatabase(testDatabase.urls.owner);
  try {
    await owner.sql(statement, params);
  } finally {
    await owner.close();
  }
};

describe('a publication at a set time', () => {
  it('is made once, of the approved revision, however many workers look', async () => {
    await setPublish(await approve(database, aRevision()), inMs(-MINUTE_MS));
    const runs = await Promise.all(Array.from({ length: 6 }, () => run()));
    expect(runs.reduce((sum, { settled }) => sum + settled, 0)).toBe(1);
    expect(await outcomes()).toEqual(['publish done']);
    expect(await publications()).toEqual([{ kind: 'first', by: '钱签发', reason: null }]);
    expect(hinted).toHaveLength(1);
    expect(await run()).toEqual({ settled: 0 });
  });

  it('waits for its time, and obeys the last word that was said', async () => {
    const approved = await approve(database, aRevision());
    await setPublish(approved, inMs(-5 * MINUTE_MS));
    await setPublish(approved, inMs(30 * MINUTE_MS), OTHER);
    expect(await run()).toEqual({ settled: 0 });
    expect(await outcomes()).toEqual(['publish replaced', 'publish open']);
    const cancelled = await channels.cancelSchedule({
      item: itemOf('doc1'),
      act: 'publish',
      actor: SIGNATORY,
    });
    expect(cancelled).toEqual({ ok: true });
    expect(await outcomes()).toEqual(['publish replaced', 'publish cancelled']);
    expect(await publications()).toEqual([]);
    const again = { item: itemOf('doc1'), act: 'publish', actor: SIGNATORY } as const;
    expect(await channels.cancelSchedule(again)).toMatchObject({
      refusal: 'channels.no-schedule',
    });
  });

  it('never fires for an item that was called back', async () => {
    const { caseId, fingerprint } = await approve(database, aRevision());
    await setPublish({ caseId, fingerprint }, inMs(-MINUTE_MS));
    await database.sql(
      `insert into gongkai.case_ends (case_id, outcome, fingerprint, reason, ended_by, ended_by_name, ended_at)
       values ($1, 'recalled', $2, '', 'admin:1', '张三', now())`,
      [caseId, fingerprint],
    );
    expect(await run()).toEqual({ settled: 0 });
    expect(await outcomes()).toEqual(['publish cancelled']);
    expect(await publications()).toEqual([]);
  });

  it('is overtaken by a person who publishes before', async () => {
    const approved = await approve(database, aRevision());
    await setPublish(approved, inMs(-MINUTE_MS));
    await publishNow(approved);
    expect(await run()).toEqual({ settled: 0 });
    expect(await outcomes()).toEqual(['publish overtaken']);
    expect(await publications()).toMatchObject([{ by: '赵值班' }]);
  });

  it('is made late when the system was down, and asked for when it was down too long', async () => {
    await setPublish(await approve(database, aRevision()), inMs(-LIMIT_MS + MINUTE_MS));
    expect(await run()).toEqual({ settled: 1 });
    const second = await approve(database, aRevision({ title: '更正后的通知' }));
    await setPublish(second, inMs(-LIMIT_MS - MINUTE_MS));
    expect(await run()).toEqual({ settled: 1 });
    expect(await outcomes()).toEqual(['publish done', 'publish missed channels.schedule-missed']);
    expect(await publications()).toHaveLength(1);
    const { notKept, toCome } = await channels.listSchedules([]);
    expect(toCome).toEqual([]);
    expect(notKept).toMatchObject([
      { title: '更正后的通知', problem: expect.stringContaining('没有自动执行') as string },
    ]);
    expect((await channels.listSchedules(['elsewhere'])).notKept).toEqual([]);
    await publishNow(second);
    expect((await channels.listSchedules([])).notKept).toEqual([]);
  });

  it('that can no longer be made says why, and stays approved', async () => {
    const approved = await approve(database, aRevision());
    await setPublish(approved, inMs(-MINUTE_MS));
    await asOwner(`update gongkai.accounts set enabled = false`);
    expect(await run()).toEqual({ settled: 1 });
    expect(await outcomes()).toEqual(['publish failed channels.no-account']);
    await asOwner(`update gongkai.accounts set enabled = true`);
    await setPublish(approved, inMs(-MINUTE_MS));
    await run();
    expect(await outcomes()).toEqual(['publish failed channels.no-account', 'publish done']);
  });

  it('is held against the checks of the day on which it is due', async () => {
    await setPublish(await approve(database, aRevision()), inMs(-MINUTE_MS));
    const finding = {
      ...{ path: 'body', rule: 'word', found: '旧名称', suggestion: '新名称', severity: 'block' },
      ...{ answerable: false, file: null, answer: null },
    };
    beginLook = (fingerprint) => ({
      ...NO_CHECKS(fingerprint),
      findBarring: () => Promise.resolve([finding as never]),
    });
    expect(await run()).toEqual({ settled: 1 });
    expect(await outcomes()).toEqual(['publish failed channels.barred-today']);
    const [end] = await database.sql<{ message: string }>(
      'select message from gongkai.schedule_ends',
    );
    expect(end?.message).toContain('“旧名称”应改为“新名称”');
  });

  it('is tried again after a connection was lost, and holds up no other', async () => {
    await setPublish(await approve(database, aRevision()), inMs(-2 * MINUTE_MS));
    const other = await approve(database, aRevision({ documentId: 'doc2' }));
    await runAt(yesterday(), () =>
      channels.schedulePublish({
        ...other,
        item: itemOf('doc2'),
        dueAt: inMs(-MINUTE_MS),
        actor: SIGNATORY,
      }),
    );
    let isFirst = true;
    const runOnce = createRunSchedules({
      ...deps(),
      schedules: scheduleStore,
      logger: silent,
      lateLimitMs: LIMIT_MS,
      publications: {
        ...publicationStore,
        insertPublication: (...args) => {
          if (!isFirst) return publicationStore.insertPublication(...args);
          isFirst = false;
          return Promise.reject(Object.assign(new Error('terminated'), { code: '57P01' }));
        },
      },
    });
    await expect(runOnce()).rejects.toThrow('terminated');
    expect(await outcomes()).toEqual(['publish open', 'publish done']);
    await runOnce();
    expect(await outcomes()).toEqual(['publish done', 'publish done']);
    expect(await publications()).toHaveLength(2);
  });

  it('what the register itself refuses fails once, and not each second', async () => {
    await setPublish(await approve(database, aRevision()), inMs(-MINUTE_MS));
    const runOnce = createRunSchedules({
      ...deps(),
      schedules: scheduleStore,
      logger: silent,
      lateLimitMs: LIMIT_MS,
      publications: {
        ...publicationStore,
        insertPublication: () => Promise.reject(Object.assign(new Error('no'), { code: 'GK005' })),
      },
    });
    expect(await runOnce()).toEqual({ settled: 1 });
    expect(await outcomes()).toEqual(['publish failed channels.register-refused']);
    expect(await runOnce()).toEqual({ settled: 0 });
  });

  it.each([
    ['a time that is past', -MINUTE_MS, 'channels.due-in-past'],
    ['a time beyond a year', 367 * 24 * 60 * MINUTE_MS, 'channels.due-too-far'],
    ['no time', NaN, 'channels.bad-due-time'],
  ])('is refused for %s', async (_, ms, refusal) => {
    const approved = await approve(database, aRevision());
    const outcome = await channels.schedulePublish({
      ...{ ...approved, item: itemOf('doc1'), actor: SIGNATORY },
      dueAt: new Date(Date.now() + ms),
    });
    expect(outcome).toMatchObject({ refusal, errors: [{ path: 'dueAt' }] });
    expect(await outcomes()).toEqual([]);
  });

  it('is refused for what is not approved, or not what was seen', async () => {
    const half = await approve(database, aRevision(), { stages: 2 });
    const input = { item: itemOf('doc1'), dueAt: inMs(MINUTE_MS), actor: SIGNATORY };
    expect(await channels.schedulePublish({ ...half, ...input })).toMatchObject({
      refusal: 'channels.not-approved',
    });
    const whole = await approve(database, aRevision({ documentId: 'doc2' }));
    const unseen = { ...input, item: itemOf('doc2'), fingerprint: half.fingerprint };
    expect(await channels.schedulePublish({ ...whole, ...unseen })).toMatchObject({
      refusal: 'channels.fingerprint-differs',
    });
  });
});

describe('a withdrawal at a set time', () => {
  it('takes down what is public then, a correction made meanwhile too', async () => {
    await publishNow(await approve(database, aRevision()));
    await setWithdraw(inMs(-MINUTE_MS));
    await publishNow(await approve(database, aRevision({ title: '更正' })));
    expect(await run()).toEqual({ settled: 1 });
    expect((await publications()).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['first', null],
      ['correction', null],
      ['withdrawal', '活动已结束'],
    ]);
    expect(await outcomes()).toEqual(['withdraw done']);
    // As a take-down: it acts first, and is looked at after by another than who set it.
    const reviews = await database.sql<{ subject: string; authors: string[] }>(
      `select c.subject, c.authors from gongkai.open_cases o join gongkai.review_cases c using (case_id)`,
    );
    expect(reviews.map(({ subject }) => subject)).toEqual(['take-down']);
    expect(reviews[0]?.authors).toContain(SIGNATORY.ref);
  });

  it('is overtaken by a person, and ends what was set for publishing', async () => {
    await publishNow(await approve(database, aRevision()));
    await setWithdraw(inMs(-MINUTE_MS));
    await setPublish(await approve(database, aRevision({ title: '更正' })), inMs(-MINUTE_MS));
    await channels.withdraw({
      item: itemOf('doc1'),
      reason: '内容有误',
      kind: 'in-error',
      actor: OTHER,
    });
    expect(await run()).toEqual({ settled: 0 });
    expect(await outcomes()).toEqual(['withdraw overtaken', 'publish cancelled']);
  });

  it('is set for all languages at once, and given up for them at once', async () => {
    await publishNow(await approve(database, aRevision()));
    await publishNow(await approve(database, aRevision({ locale: 'en' })));
    const input = { item: itemOf('doc1'), dueAt: inMs(MINUTE_MS), actor: SIGNATORY };
    const why = { reason: '到期', kind: 'in-error', allLanguages: true } as const;
    expect(await channels.scheduleWithdraw({ ...input, ...why })).toMatchObject({ ok: true });
    const open = () =>
      database.sql<{ locale: string }>('select locale from gongkai.open_schedules order by locale');
    expect(await open()).toEqual([{ locale: 'en' }, { locale: 'zh-Hans' }]);
    const cancelled = { item: itemOf('doc1'), act: 'withdraw', actor: SIGNATORY } as const;
    expect(await channels.cancelSchedule(cancelled)).toEqual({ ok: true });
    expect(await open()).toEqual([]);
  });

  it('needs a reason, and something that is public', async () => {
    const input = { item: itemOf('doc1'), dueAt: inMs(MINUTE_MS), actor: SIGNATORY };
    expect(
      await channels.scheduleWithdraw({ ...input, reason: ' ', kind: 'in-error' }),
    ).toMatchObject({
      refusal: 'channels.reason-required',
    });
    expect(
      await channels.scheduleWithdraw({ ...input, reason: '到期', kind: 'in-error' }),
    ).toMatchObject({
      refusal: 'channels.nothing-live',
    });
  });
});

describe('plain SQL with the application’s password', () => {
  const insert = (caseId: number, fingerprint: string, mac: string | null) =>
    database.sql(
      `insert into gongkai.schedules (act, item_type, document_id, locale, case_id, fingerprint, due_at, scheduled_by, scheduled_by_name, mac)
       values ('publish', 'news-post', 'doc1', 'zh-Hans', $1, $2, now() - interval '1 minute', 'admin:9', '钱签发', $3)`,
      [caseId, fingerprint, mac],
    );

  it('publishes nothing with a schedule of its own making', async () => {
    const { caseId, fingerprint } = await approve(database, aRevision());
    await insert(caseId, fingerprint, null);
    expect(await run()).toEqual({ settled: 1 });
    expect(await outcomes()).toEqual(['publish failed channels.forged-schedule']);
    expect(await publications()).toEqual([]);
  });

  it('does not open a cancelled one again by a copy', async () => {
    const approved = await approve(database, aRevision());
    const scheduleId = await setPublish(approved, inMs(-MINUTE_MS));
    await channels.cancelSchedule({ item: itemOf('doc1'), act: 'publish', actor: SIGNATORY });
    await expect(
      database.sql(
        `insert into gongkai.schedules (act, item_type, document_id, locale, case_id, fingerprint, due_at, scheduled_by, scheduled_by_name, scheduled_at, mac)
         select act, item_type, document_id, locale, case_id, fingerprint, due_at, scheduled_by, scheduled_by_name, scheduled_at, mac
         from gongkai.schedules where schedule_id = $1`,
        [scheduleId],
      ),
    ).rejects.toThrow('schedules_mac_key');
  });

  it('sets no time for what is not approved, and moves none', async () => {
    const half = await approve(database, aRevision(), { stages: 2 });
    await expect(insert(half.caseId, half.fingerprint, null)).rejects.toThrow(
      'schedule.not-approved',
    );
    const other = await approve(database, aRevision({ documentId: 'doc2' }));
    await expect(insert(other.caseId, other.fingerprint, null)).rejects.toThrow(
      'schedule.not-approved',
    );
    for (const statement of [
      `update gongkai.schedules set due_at = now()`,
      `delete from gongkai.schedules`,
      `update gongkai.open_schedules set due_at = now()`,
      `delete from gongkai.open_schedules`,
      `delete from gongkai.schedule_ends`,
      `truncate gongkai.schedules cascade`,
    ])
      await expect(database.sql(statement)).rejects.toThrow('permission denied');
  });

  it('ends no schedule twice', async () => {
    await setPublish(await approve(database, aRevision()), inMs(MINUTE_MS));
    const end = `insert into gongkai.schedule_ends (schedule_id, outcome, ended_by, ended_by_name)
      select schedule_id, 'cancelled', 'x', 'x' from gongkai.schedules`;
    await database.sql(end);
    await expect(database.sql(end)).rejects.toThrow('schedule_ends_pkey');
  });
});

describe('an embargo', () => {
  const set = (until: Date | null, { mayShorten = false, reason = '会议提前' } = {}) =>
    channels.setEmbargo({ item: itemOf('doc1'), until, reason, mayShorten, actor: SIGNATORY });
  const publish = (approved: Approved) => channels.publish({ ...approved, actor: OTHER });

  it('bars publishing and set times before it, and no later one', async () => {
    const approved = await approve(database, aRevision());
    expect(await set(inMs(60 * MINUTE_MS))).toEqual({ ok: true });
    expect(await publish(approved)).toMatchObject({ refusal: 'channels.embargoed' });
    const at = (dueAt: Date) =>
      channels.schedulePublish({ ...approved, item: itemOf('doc1'), dueAt, actor: OTHER });
    expect(await at(inMs(59 * MINUTE_MS))).toMatchObject({ refusal: 'channels.embargoed' });
    expect(await at(inMs(61 * MINUTE_MS))).toMatchObject({ ok: true });
    expect(await set(inMs(62 * MINUTE_MS))).toMatchObject({
      refusal: 'channels.embargo-after-schedule',
    });
    expect(await publications()).toEqual([]);
  });

  it('is brought forward only by who signs once it is in review, and then lets it out', async () => {
    const approved = await approve(database, aRevision());
    await set(inMs(60 * MINUTE_MS));
    expect(await set(null)).toMatchObject({ refusal: 'channels.embargo-signatory' });
    expect(await set(null, { mayShorten: true, reason: ' ' })).toMatchObject({
      refusal: 'channels.embargo-reason',
    });
    expect(await set(null, { mayShorten: true })).toEqual({ ok: true });
    expect(await set(null, { mayShorten: true })).toMatchObject({ refusal: 'channels.no-embargo' });
    expect(await publish(approved)).toMatchObject({ ok: true });
  });

  it('holds in the register whatever the application says, and is not lifted by SQL', async () => {
    const approved = await approve(database, aRevision());
    await set(inMs(60 * MINUTE_MS));
    await expect(
      database.sql(
        `with ended as (insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name)
           values ($1, 'published', $2, 'admin:8', '赵值班'))
         insert into gongkai.publications (item_type, document_id, locale, kind, case_id, case_outcome, fingerprint,
           published_by, published_by_name, published_at)
         values ('news-post', 'doc1', 'zh-Hans', 'first', $1, 'published', $2, 'admin:8', '赵值班', now())`,
        [approved.caseId, approved.fingerprint],
      ),
    ).rejects.toMatchObject({ code: 'GK038' });
    await expect(database.sql('delete from gongkai.embargoes')).rejects.toThrow();
    await database.sql(
      `insert into gongkai.embargoes (item_type, document_id, locale, until_at, reason, set_by, set_by_name, set_at)
       values ('news-post', 'doc1', 'zh-Hans', null, '', 'admin:9', '钱签发', now())`,
    );
    expect(await publish(approved)).toMatchObject({ refusal: 'channels.forged-embargo' });
    expect(await publications()).toEqual([]);
  });

  it('of nothing that was ever saved is refused', async () => {
    expect(await set(inMs(MINUTE_MS))).toMatchObject({ refusal: 'channels.no-item' });
  });
});
