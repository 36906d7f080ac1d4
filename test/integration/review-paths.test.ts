// Any order of acts, and acts at the same moment: nothing unapproved becomes public, no decision is lost, nothing that was
// withdrawn comes back, and of two that exclude each other one wins.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createChannels, createScheduler } from '../../plugins/channels/server/services';
import { checkMacs } from '../../src/cli/verify/check-macs';
import { checkRevisions } from '../../src/cli/verify/check-revisions';
import { REVIEW_RULES } from '../../src/cli/verify/review-rules';
import { runRules } from '../../src/cli/verify/rule';
import type { Actor } from '../../src/contracts/actor';
import type { ItemKey } from '../../src/contracts/item';
import { runAt, settableClock } from '../../src/platform/clock';
import { sleep } from '../../src/platform/process/sleep';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { NO_CHECKS } from '../support/no-checks';
import { TEST_MACS } from '../support/register-macs';
import { hirePerson } from '../support/role-table/hire';
import {
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';
import { silent } from './channels-register';

type Call = Awaited<ReturnType<typeof signIn>>;
type Answer = { status: number; body: unknown };
type Submitted = { caseId: number; fingerprint: string };
type At = { item: ItemKey } & Submitted;

const TIMES = 10;
const HOUR_MS = 3600 * 1000;
const STAGES = ['first-reviewer', 'secrecy-reviewer', 'signatory'] as const;

let cms: TestCms;
let worker: PoolDatabase;
let editor: Call;
let reviewer: Call;
let reviewer2: Call;
let signatory: Call;
let signatory2: Call;

const callWith =
  (token: string): Call =>
  async (method, address, body) => {
    const response = await fetch(cms.url + address, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as never };
  };

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  worker = openPoolDatabase(cms.database.urls.app, { max: 2 });
  editor = await signIn(cms, 'editor');
  reviewer = await signIn(cms, 'first-reviewer');
  signatory = await signIn(cms, 'signatory');
  const second = { name: 'second1', role: 'first-reviewer', departments: [] };
  reviewer2 = callWith((await hirePerson(cms, second)).token);
  const third = { name: 'second2', role: 'signatory', departments: [] };
  signatory2 = callWith((await hirePerson(cms, third)).token);
}, CMS_BOOT_MS);
afterAll(async () => {
  await worker?.close();
  await cms?.stop();
}, CMS_BOOT_MS);

/** What a worker of the system does; its clock can be set. */
const channels = () =>
  createChannels({
    ...{ macs: TEST_MACS, beginLook: NO_CHECKS, clock: settableClock, database: worker },
    hintDeliveries: () => undefined,
  });
const fireSchedules = () =>
  createScheduler({
    ...{ macs: TEST_MACS, beginLook: NO_CHECKS, clock: settableClock, database: worker },
    ...{ hintDeliveries: () => undefined, logger: silent, lateLimitMs: 24 * HOUR_MS },
  }).runSchedules();
/** Sets a time that has come meanwhile. */
const scheduleDue = (at: At, actor: Actor) => {
  const past = (hours: number) => new Date(Date.now() - hours * HOUR_MS);
  return runAt(past(3), () => channels().schedulePublish({ ...at, dueAt: past(1), actor }));
};
const saveAs = (person: 'editor' | 'signatory', { documentId }: ItemKey, title: string) =>
  cms.as(person, () =>
    cms.strapi
      .documents(NEWS as never)
      .update({ documentId, locale: 'zh-Hans', data: { title } } as never),
  );
const verify = async () => [
  ...(await runRules(cms.sql, REVIEW_RULES, 50)),
  ...(await checkRevisions(cms.sql, 50)),
  ...(await checkMacs(cms.sql, TEST_MACS, 50)),
];

describe('two at the same moment', () => {
  const begin = async (stage: number): Promise<At> => {
    const item = await saveNewsPost(cms);
    const on = await submitItem(cms, item);
    for (const who of STAGES.slice(0, stage)) {
      const decision = { ...on, verdict: 'approve' as const, reason: '' };
      expect(await cms.cases.decide(decision, cms.actor(who))).toMatchObject({ ok: true });
    }
    return { item, ...on };
  };
  const decide = (call: Call, { caseId, fingerprint }: At, verdict: string) =>
    call('POST', `/review/cases/${caseId}/decide`, { fingerprint, verdict, reason: '见意见' });
  const recall = ({ caseId }: At) =>
    editor('POST', `/review/cases/${caseId}/recall`, { reason: '' });
  const publish = (call: Call, { caseId, fingerprint }: At) =>
    call('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
  /** Whether it was done; what was not is refused in Chinese. */
  const isDone = ({ status, body }: Answer): boolean => {
    if (status === 200) return true;
    expect(status).toBe(400);
    expect((body as { error: { message: string } }).error.message).toMatch(/\p{Script=Han}/u);
    return false;
  };
  const readEnd = async ({ caseId }: At) => {
    const [row] = await cms.sql<{
      outcome: string | null;
      decisions: number;
      publications: number;
    }>(
      `select (select outcome from gongkai.case_ends where case_id = $1) as outcome,
         (select count(*)::int from gongkai.decisions where case_id = $1) as decisions,
         (select count(*)::int from gongkai.publications where case_id = $1) as publications`,
      [caseId],
    );
    return row;
  };
  /** Several times, each of the two first in turn. */
  const race = async (
    stage: number,
    acts: (at: At) => [() => Promise<Answer>, () => Promise<Answer>],
    judge: (at: At, done: [boolean, boolean]) => Promise<void>,
  ) => {
    for (let time = 0; time < TIMES; time += 1) {
      const at = await begin(stage);
      const [one, other] = acts(at);
      const isTurned = time % 2 === 1;
      const answers = await Promise.all(isTurned ? [other(), one()] : [one(), other()]);
      const done = (isTurned ? answers.reverse() : answers).map(isDone) as [boolean, boolean];
      await judge(at, done);
    }
    expect(await verify()).toEqual([]);
  };

  it('approve and call back: what was decided counts, and the case is closed', () =>
    race(
      0,
      (at) => [() => decide(reviewer, at, 'approve'), () => recall(at)],
      async (at, [approved, recalled]) => {
        expect(recalled).toBe(true);
        const decisions = approved ? 1 : 0;
        expect(await readEnd(at)).toEqual({ outcome: 'recalled', decisions, publications: 0 });
        expect(isDone(await publish(signatory, at))).toBe(false);
      },
    ));

  it('two approvals of one stage: one counts', () =>
    race(
      0,
      (at) => [() => decide(reviewer, at, 'approve'), () => decide(reviewer2, at, 'approve')],
      async (at, done) => {
        expect(done.filter(Boolean)).toHaveLength(1);
        expect(await readEnd(at)).toEqual({ outcome: null, decisions: 1, publications: 0 });
      },
    ));

  it('publish while a return is being made: returned, or public', () =>
    race(
      2,
      (at) => [
        async () => {
          const approved = await decide(signatory, at, 'approve');
          return approved.status === 200 ? publish(signatory, at) : approved;
        },
        () => decide(signatory2, at, 'return'),
      ],
      async (at, [published, returned]) => {
        expect(published).toBe(!returned);
        const outcome = returned ? 'returned' : 'published';
        const publications = returned ? 0 : 1;
        expect(await readEnd(at)).toEqual({ outcome, decisions: 3, publications });
      },
    ));

  it('publish and call back: one of the two', () =>
    race(
      3,
      (at) => [() => publish(signatory, at), () => recall(at)],
      async (at, [published, recalled]) => {
        expect(published).toBe(!recalled);
        const outcome = recalled ? 'recalled' : 'published';
        const publications = recalled ? 0 : 1;
        expect(await readEnd(at)).toEqual({ outcome, decisions: 3, publications });
      },
    ));

  it('two that publish: once', () =>
    race(
      3,
      (at) => [() => publish(signatory, at), () => publish(editor, at)],
      async (at, done) => {
        expect(done.filter(Boolean)).toHaveLength(1);
        expect(await readEnd(at)).toMatchObject({ outcome: 'published', publications: 1 });
      },
    ));

  it('recall while the set time comes: called back, or public', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const at = await begin(3);
      expect(await scheduleDue(at, cms.actor('signatory'))).toMatchObject({ ok: true });
      // The worker's statements are quicker than a request: now and then it begins later.
      const fire = () => sleep((time % 4) * 8).then(fireSchedules);
      const [answer] = await Promise.all([recall(at), fire()]);
      const recalled = isDone(answer);
      const outcome = recalled ? 'recalled' : 'published';
      const publications = recalled ? 0 : 1;
      expect(await readEnd(at)).toEqual({ outcome, decisions: 3, publications });
      // Whoever looks again later finds nothing left to do.
      await fireSchedules();
      expect((await readEnd(at))?.publications).toBe(publications);
    }
    expect(await verify()).toEqual([]);
  });
});

describe('any order of acts', () => {
  type Model = {
    item: ItemKey;
    cases: (Submitted & { approvedBy: string[]; over: boolean })[];
    live: string | null;
    decisions: number;
  };
  const counted = { published: 0, fired: 0, withdrawn: 0, decided: 0, refused: 0 };
  const note = (what: keyof typeof counted): void => void (counted[what] += 1);

  const ALL_ROLES: Actor = { ref: 'admin:90001', name: '兼职', roles: STAGES };
  const people = (): Actor[] => [...STAGES.map((key) => cms.actor(key)), ALL_ROLES];
  /** Nobody but those who may, each once, and none who wrote. */
  const mustBeApproved = (fingerprint: string, { cases }: Model) => {
    const approved = cases.find((one) => one.fingerprint === fingerprint && !one.over);
    expect(approved?.approvedBy).toHaveLength(STAGES.length);
    expect(new Set(approved?.approvedBy).size).toBe(STAGES.length);
    return approved;
  };
  const publishOne = async (model: Model, of: Submitted | undefined) => {
    if (!of) return;
    const { caseId, fingerprint } = of;
    const outcome = await channels().publish({
      caseId,
      fingerprint,
      actor: cms.actor('signatory'),
    });
    if (!outcome.ok) return note('refused');
    const approved = mustBeApproved(fingerprint, model);
    expect(approved?.caseId).toBe(caseId);
    if (approved) approved.over = true;
    model.live = fingerprint;
    note('published');
  };
  const decideOne = async (model: Model, actor: Actor, verdict: 'approve' | 'return') => {
    const at = model.cases.at(-1);
    if (!at) return;
    const outcome = await cms.cases.decide({ ...at, verdict, reason: '见意见' }, actor);
    if (!outcome.ok) return note('refused');
    expect(at.over).toBe(false);
    model.decisions += 1;
    if (verdict === 'return') at.over = true;
    else at.approvedBy.push(actor.ref);
    note('decided');
  };

  type Act = (model: Model, pick: number) => Promise<unknown>;
  const newest = ({ cases }: Model) => cases.at(-1);
  const ACTS: Record<string, [weight: number, act: Act]> = {
    save: [
      3,
      (model, pick) => saveAs('editor', model.item, `标题${pick}`).catch(() => note('refused')),
    ],
    coAuthor: [
      1,
      (model, pick) => saveAs('signatory', model.item, `题${pick}`).catch(() => note('refused')),
    ],
    submit: [
      4,
      async (model) => {
        const outcome = await cms.cases.submit(model.item, cms.actor('editor'));
        if (!outcome.ok) return note('refused');
        const { caseId, fingerprint } = outcome;
        model.cases.push({ caseId, fingerprint, approvedBy: [], over: false });
      },
    ],
    approveNext: [
      9,
      (model) => {
        const next = STAGES[newest(model)?.approvedBy.length ?? 0];
        return decideOne(model, next ? cms.actor(next) : ALL_ROLES, 'approve');
      },
    ],
    approveAny: [2, (model, pick) => decideOne(model, people()[pick % 4] as Actor, 'approve')],
    return: [1, (model, pick) => decideOne(model, people()[pick % 4] as Actor, 'return')],
    recall: [
      1,
      async (model) => {
        const at = newest(model);
        if (!at) return;
        const outcome = await cms.cases.recall({ ...at, reason: '' }, cms.actor('editor'));
        if (outcome.ok) at.over = true;
      },
    ],
    publish: [3, (model) => publishOne(model, newest(model))],
    publishOld: [
      2,
      (model, pick) => publishOne(model, model.cases[pick % (model.cases.length || 1)]),
    ],
    withdraw: [
      1,
      async (model) => {
        const why = { reason: '有误', kind: 'in-error' as const };
        const input = { item: model.item, ...why, actor: cms.actor('signatory') };
        const outcome = await channels().withdraw(input);
        if (!outcome.ok) return note('refused');
        model.live = null;
        note('withdrawn');
      },
    ],
    schedule: [
      4,
      async (model) => {
        const { item } = model;
        const at = newest(model);
        if (at) await scheduleDue({ ...at, item }, cms.actor('signatory'));
      },
    ],
    fire: [
      4,
      async (model) => {
        const at = newest(model);
        await fireSchedules();
        const live = await readLive(model);
        if (!at || live === model.live) return;
        expect(live).toBe(at.fingerprint);
        const approved = mustBeApproved(at.fingerprint, model);
        if (approved) approved.over = true;
        model.live = live;
        note('fired');
      },
    ],
  };
  const readLive = async ({ item }: Model): Promise<string | null> => {
    const [row] = await cms.sql<{ fingerprint: string | null }>(
      'select fingerprint from gongkai.live_publications where document_id = $1 and fingerprint is not null',
      [item.documentId],
    );
    return row?.fingerprint ?? null;
  };
  const readDecisions = async ({ item }: Model): Promise<number> => {
    const [row] = await cms.sql<{ number: number }>(
      `select count(*)::int as number from gongkai.decisions join gongkai.review_cases using (case_id) where document_id = $1`,
      [item.documentId],
    );
    return row?.number ?? -1;
  };

  it('publishes what was approved alone, keeps each decision, and brings nothing back', async () => {
    const anyAct = fc.oneof(
      ...Object.entries(ACTS).map(([name, [weight]]) => ({ weight, arbitrary: fc.constant(name) })),
    );
    const anySteps = fc.array(fc.tuple(anyAct, fc.nat({ max: 99 })), {
      minLength: 25,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const item = await saveNewsPost(cms);
        const model: Model = { item, cases: [], live: null, decisions: 0 };
        for (const [name, pick] of steps) {
          await ACTS[name]?.[1](model, pick);
          expect([name, await readLive(model)]).toEqual([name, model.live]);
          expect([name, await readDecisions(model)]).toEqual([name, model.decisions]);
        }
      }),
      { numRuns: 60, seed: 9, endOnFailure: true },
    );
    // It tried what it says.
    for (const [what, number] of Object.entries(counted))
      expect([what, number > 2]).toEqual([what, true]);
    expect(await verify()).toEqual([]);
  }, 120_000);
});
