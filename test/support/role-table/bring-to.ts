// Brings a new item into a state of the table, through the system's own services.
import { createChannels, createScheduler } from '../../../plugins/channels/server/services';
import type { Actor } from '../../../src/contracts/actor';
import type { ItemKey } from '../../../src/contracts/item';
import { runAt, settableClock } from '../../../src/platform/clock';
import { openPoolDatabase } from '../../../src/platform/sql/pool-database';
import { asActor, toActor } from '../../../src/platform/strapi/current-actor';
import { silent } from '../../integration/channels-register';
import { NO_CHECKS } from '../no-checks';
import { TEST_MACS } from '../register-macs';
import { aNewsPost, NEWS, type TestCms, untold } from '../test-cms';
import type { TableAccount } from './hire';
import { TABLE_STAGES, type TableState } from './states';

type Done = { ok: boolean; refusal?: string };
type Channels = Record<
  'publish' | 'withdraw' | 'schedulePublish',
  (input: object) => Promise<Done>
>;
type Threads = { make(...of: object[]): Promise<Done & { remarkId: number }> };
type Submitted = { caseId: number; fingerprint: string };
export type AtState = ItemKey & Submitted & { threadId: number };
/** No row has it. */
export const NONE = 999_999;

const DAY_MS = 24 * 3600 * 1000;
/** What a check warns of and a person may answer. */
const BODY = '<p>联系电话13812345678。</p>';

/** Nobody of the table, for each place another: who decides where it is no one's turn. */
const other = (role: string, place: number): Actor => ({
  ref: `admin:${90_000 + place}`,
  name: '他人',
  roles: [role],
});
const LAST = TABLE_STAGES.length;

const must = <T extends Done>(outcome: T): T => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome;
};

export const openTable = (cms: TestCms, accounts: readonly TableAccount[]) => {
  const channels = () => cms.strapi.plugin('channels').service('channels') as Channels;
  const threads = () => cms.strapi.plugin('remarks').service('threads') as Threads;
  const writer = accounts.find(({ standing }) => standing === 'author') as TableAccount;
  const decide = async (on: Submitted, verdict: string, actor: Actor) =>
    must(await cms.cases.decide({ ...on, verdict, reason: '见意见' } as never, actor));

  const save = async ({ user }: TableAccount, documentId: string | null, data: object) => {
    const documents = cms.strapi.documents(NEWS as never);
    const saved = await asActor(cms.strapi, user, () =>
      documentId === null
        ? documents.create({ locale: 'zh-Hans', data } as never)
        : documents.update({ documentId, locale: 'zh-Hans', data } as never),
    );
    return (saved as unknown as { documentId: string }).documentId;
  };
  const submit = async (item: ItemKey): Promise<Submitted> =>
    must((await cms.cases.submit(item, toActor(writer.user))) as never as Done & Submitted);

  const beginThread = async ({ caseId }: Submitted): Promise<number> => {
    const remark = {
      act: 'begin',
      caseId,
      field: null,
      passage: null,
      words: '请核对',
      mentioned: [],
    };
    const ground = { fields: [], mayMention: [] };
    return must(await threads().make(remark, ground, other('first-reviewer', 0))).remarkId;
  };
  /** Through the stages before this one; the first is left out by whoever is to have done so. */
  const passTo = async (on: Submitted, stageIndex: number, person: TableAccount | null) => {
    for (const [index, { roles }] of TABLE_STAGES.slice(0, stageIndex).entries()) {
      if (index === 0 && person?.standing === 'skipped')
        await decide(on, 'skip', toActor(person.user));
      else await decide(on, index === 0 ? 'comment' : 'approve', other(`${roles[0]}`, index));
    }
  };
  const toSchedule = (item: ItemKey, on: Submitted, dueAt: Date) => ({
    ...{ ...on, item, dueAt, actor: other('signatory', LAST) },
  });
  /** Set three days ago for two days ago, when nothing ran; the clock of a CMS cannot be set from here. */
  const missSchedule = async (item: ItemKey, on: Submitted) => {
    const past = (ms: number) => new Date(Date.now() - ms);
    const database = openPoolDatabase(cms.database.urls.app, { max: 1 });
    const deps = {
      ...{ macs: TEST_MACS, beginLook: NO_CHECKS, clock: settableClock },
      ...{ database, hintDeliveries: () => undefined },
    };
    const { schedulePublish } = createChannels(deps);
    must(
      await runAt(past(3 * DAY_MS), () => schedulePublish(toSchedule(item, on, past(2 * DAY_MS)))),
    );
    await createScheduler({ ...deps, logger: silent, lateLimitMs: DAY_MS }).runSchedules();
    await database.close();
  };

  /** From a new item to the state; `person`: whose part in it is as their standing says. */
  const bringTo = async (
    state: TableState,
    person: TableAccount | null,
    withThread = false,
  ): Promise<AtState> => {
    const documentId = await save(writer, null, aNewsPost(cms, { body: BODY }));
    const item: ItemKey = { type: 'news-post', documentId, locale: 'zh-Hans' };
    const write = async (title: string) => {
      if (person?.standing === 'co-author') await save(person, documentId, { title });
    };
    await write('合著者改过的标题');
    if (!state.hasCase)
      return { ...item, caseId: NONE, fingerprint: '0'.repeat(64), threadId: NONE };
    let on = await submit(item);
    const isFirst = state.key !== 'correction';
    let threadId = withThread && isFirst ? await beginThread(on) : NONE;
    const isOut = state.live || state.key === 'withdrawn';
    if (state.key === 'returned') {
      await passTo(on, 1, person);
      await decide(on, 'return', other('first-reviewer', 1));
    } else await passTo(on, isOut ? TABLE_STAGES.length : (state.stageIndex ?? 0), person);
    const actor = other('signatory', LAST);
    if (state.key === 'scheduled')
      must(await channels().schedulePublish(toSchedule(item, on, new Date(Date.now() + DAY_MS))));
    if (state.key === 'publish-failed') await missSchedule(item, on);
    if (isOut) must(await channels().publish({ ...on, actor }));
    if (state.key === 'withdrawn')
      must(await channels().withdraw({ item, reason: '有误', kind: 'in-error', actor }));
    if (state.key === 'correction') {
      await save(writer, documentId, { title: '更正的标题', ...(await untold(cms, item)) });
      await write('合著者更正的标题');
      on = await submit(item);
      if (withThread) threadId = await beginThread(on);
      await passTo(on, state.stageIndex ?? 0, person);
    }
    return { ...item, ...on, threadId };
  };

  return { bringTo };
};
export type Table = ReturnType<typeof openTable>;
