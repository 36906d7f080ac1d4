// Who is told of what happens after the approval: a withdrawal, a time that could not be kept, a publication that is not live.
import { describe, expect, it } from 'vitest';

import { createChannels, createScheduler } from '../../plugins/channels/server/services';
import type { BeginLook } from '../../src/contracts/check-look';
import type { ItemKey } from '../../src/contracts/item';
import { runAt, settableClock } from '../../src/platform/clock';
import { createLogger } from '../../src/platform/logger';
import type { PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import {
  approveCase,
  NEWS,
  type signIn,
  submitItem,
  type TestCms,
  untold,
} from '../support/test-cms';

type Key = Parameters<TestCms['actor']>[0];
type Submitted = Awaited<ReturnType<typeof submitItem>>;
type Ground = {
  cms: TestCms;
  database: PoolDatabase;
  signatory: Awaited<ReturnType<typeof signIn>>;
  submit: () => Promise<Submitted>;
  tell: () => Promise<void>;
  kindsOf: (key: Key, caseId: number) => Promise<string[]>;
  /** As if the limit had passed for whatever is not live. */
  watchDeliveries: () => Promise<number>;
};

/** A word that was put on the list after the approval. */
const BARRED: BeginLook = (fingerprint) => ({
  ...NO_CHECKS(fingerprint),
  findBarring: () =>
    Promise.resolve([
      {
        ...{ path: 'body', rule: 'word', found: '旧名称', suggestion: '新名称', severity: 'block' },
        ...{ answerable: false, file: null, answer: null },
      } as never,
    ]),
});
const HOUR_MS = 3600 * 1000;
const ALL = ['editor', 'first-reviewer', 'signatory', 'channel-operator', 'statistician'] as const;

export const describeToldAfterwards = (ground: () => Ground): void => {
  /** All of them, so that who is told too much is seen as well. */
  const toldOf = async (caseId: number, kind: string) => {
    const { kindsOf } = ground();
    const told = await Promise.all(
      ALL.map(async (key) => ((await kindsOf(key, caseId)).includes(kind) ? [key] : [])),
    );
    return told.flat();
  };
  const approved = async () => {
    const { cms, submit } = ground();
    const on = await submit();
    await approveCase(cms, on);
    return on;
  };
  const itemOf = async ({ caseId }: Submitted) => {
    const [item] = await ground().cms.sql<ItemKey>(
      `select item_type as type, document_id as "documentId", locale from gongkai.review_cases where case_id = $1`,
      [caseId],
    );
    if (!item) throw new Error('no case');
    return item;
  };
  const publish = async () => {
    const on = await approved();
    const { caseId, fingerprint } = on;
    const { status } = await ground().signatory('POST', `/channels/cases/${caseId}/publish`, {
      fingerprint,
    });
    expect(status).toBe(200);
    return on;
  };
  const deps = (beginLook = NO_CHECKS) => ({
    ...{ database: ground().database, clock: settableClock, macs: TEST_MACS, beginLook },
    hintDeliveries: () => undefined,
  });
  /** Set by who signs, and due an hour ago. */
  const schedule = async (on: Submitted) => {
    const [item, dueAt] = [await itemOf(on), new Date(Date.now() - HOUR_MS)];
    const { caseId, fingerprint } = on;
    const actor = ground().cms.actor('signatory');
    const outcome = await runAt(new Date(Date.now() - 24 * HOUR_MS), () =>
      createChannels(deps()).schedulePublish({ caseId, fingerprint, item, dueAt, actor }),
    );
    expect(outcome).toMatchObject({ ok: true });
  };
  const runSchedules = (lateLimitMs: number, beginLook = NO_CHECKS) =>
    createScheduler({
      ...{ ...deps(beginLook), lateLimitMs, logger: createLogger('test') },
    }).runSchedules();

  describe('people are told afterwards', () => {
    it('of a withdrawal that another made: the author', async () => {
      const on = await publish();
      const { documentId } = await itemOf(on);
      const address = `/channels/items/news-post/${documentId}/withdraw?locale=zh-Hans`;
      const why = { reason: '数据有误', kind: 'in-error' };
      expect((await ground().signatory('POST', address, why)).status).toBe(200);
      await ground().tell();
      expect(await toldOf(on.caseId, 'withdrawn')).toEqual(['editor']);
    });

    it('of a time that was missed: who set it, and the author', async () => {
      const on = await approved();
      await schedule(on);
      await runSchedules(HOUR_MS / 2);
      await ground().tell();
      expect(await toldOf(on.caseId, 'schedule-missed')).toEqual(['editor', 'signatory']);
    });

    it('of a time that failed: who set it, and the author', async () => {
      const on = await approved();
      await schedule(on);
      await runSchedules(24 * HOUR_MS, BARRED);
      await ground().tell();
      expect(await toldOf(on.caseId, 'schedule-failed')).toEqual(['editor', 'signatory']);
    });

    it('of what is not live everywhere in time: the author, who published and who operates accounts', async () => {
      const { cms } = ground();
      const on = await publish();
      const item = await itemOf(on);
      // What is in review since is not theirs to see who only operate accounts.
      const data = { title: '尚未审核的标题', ...(await untold(cms, item)) };
      const { documentId, locale } = item;
      await cms.as('editor', () =>
        cms.strapi.documents(NEWS as never).update({ documentId, locale, data } as never),
      );
      const later = await submitItem(cms, item);
      await ground().watchDeliveries();
      await ground().watchDeliveries();
      expect(await toldOf(later.caseId, 'not-live')).toEqual([]);
      const told = await toldOf(on.caseId, 'not-live');
      expect(told).toEqual(['editor', 'signatory', 'channel-operator']);
      expect(
        (await ground().kindsOf('editor', on.caseId)).filter((one) => one === 'not-live'),
      ).toHaveLength(1);
    });
  });
};
