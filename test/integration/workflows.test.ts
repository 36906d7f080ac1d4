// Workflows in the register: its triggers say of every decision what the core says, and a workflow that nobody made is none.
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createReadWorkflows } from '../../plugins/review/server/adapters/workflow-store';
import {
  decideOn,
  type OpenCase,
  toStanding,
  toWaiting,
} from '../../plugins/review/server/core/workflow';
import { createSilence } from '../../plugins/review/server/create-silence';
import { forgeCase, forgeDecisions } from '../../src/cli/proof/side-doors/forge';
import { checkMacs } from '../../src/cli/verify/check-macs';
import { REVIEW_RULES } from '../../src/cli/verify/review-rules';
import { runRules } from '../../src/cli/verify/rule';
import type { Absent } from '../../src/contracts/delegation';
import type { Stage } from '../../src/contracts/workflow-stage';
import { systemClock } from '../../src/platform/clock';
import { migrateRegister } from '../../src/platform/sql/migrate-register';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { aStage } from '../support/workflow-stage';
import { aRevision } from './channels-register';
import { makeWorkflow, openCaseOn, readPointer, tryDecision } from './workflow-cases';

const ROLES = ['first-reviewer', 'secrecy-reviewer', 'signatory'];
const DEPARTMENTS = ['law', 'finance', 'office'];
/** Who works for which; the others for the whole office. */
const WORKS_FOR: Record<string, string[]> = {
  'admin:3': ['law'],
  'admin:4': ['finance'],
  'admin:5': ['office'],
  'admin:6': ['law', 'finance'],
};
/** Who takes whose place, and in which days of this one; whoever wrote the item, is over or has ended lends nobody a place. */
const PLACES = [
  { delegator: 'admin:5', delegate: 'admin:3', days: 0, ended: false },
  { delegator: 'admin:7', delegate: 'admin:4', days: 0, ended: false },
  { delegator: 'admin:1', delegate: 'admin:6', days: 0, ended: false },
  { delegator: 'admin:2', delegate: 'admin:6', days: 0, ended: false },
  { delegator: 'admin:9', delegate: 'admin:8', days: -3, ended: false },
  { delegator: 'admin:9', delegate: 'admin:4', days: 0, ended: true },
];
type Lent = (typeof PLACES)[number] & { delegationId: number };
let lent: Lent[];
const FINAL = aStage({ nameZh: '终审', count: 2 });

let made: TestDatabase;
let database: PoolDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
  database = openPoolDatabase(made.urls.app, { max: 4 });
  for (const [person, departments] of Object.entries(WORKS_FOR)) {
    await database.sql(
      `insert into gongkai.person_departments (person, departments, assigned_by, assigned_by_name, assigned_at)
       values ($1, $2, 'admin:99', '任', now())`,
      [person, departments],
    );
  }
  lent = [];
  for (const place of PLACES) lent.push(await lend(place));
});
const lend = async (place: (typeof PLACES)[number]): Promise<Lent> => {
  const [row] = await database.sql<{ delegationId: number }>(
    `insert into gongkai.delegations (delegator, delegator_name, delegate, delegate_name, from_on, until_on, cause, made_by, made_by_name, made_at)
     select $1, '某', $2, '某', day + $3::int, day + $3::int, 'leave', $1, '某', now()
     from (select (now() at time zone 'Asia/Shanghai')::date) as today(day) returning delegation_id as "delegationId"`,
    [place.delegator, place.delegate, place.days],
  );
  const delegationId = row?.delegationId ?? 0;
  if (place.ended) {
    await database.sql(
      `insert into gongkai.delegation_ends (delegation_id, ended_by, ended_by_name, ended_at) values ($1, 'admin:9', '某', now())`,
      [delegationId],
    );
  }
  return { ...place, delegationId };
};
/** Whose place this person may take, as the application reads it. */
const absentFor = (by: string): Absent[] =>
  lent
    .filter(({ delegate, days, ended }) => delegate === by && days === 0 && !ended)
    .map(({ delegationId, delegator }) => ({
      ...{ delegationId, ref: delegator, name: '某', roles: ROLES },
      departments: WORKS_FOR[delegator] ?? [],
    }));
afterAll(async () => {
  await database.close();
  await made.drop();
});

const anyStage = fc
  .record({
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 2 }),
    scope: fc.constantFrom('own' as const, 'all' as const, 'named' as const),
    named: fc.uniqueArray(fc.constantFrom(...DEPARTMENTS), { minLength: 2 }),
    count: fc.integer({ min: 1, max: 2 }),
    skipRoles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 1 }),
    commentOnly: fc.boolean(),
    limitDays: fc.option(fc.integer({ min: 1, max: 5 })),
  })
  .map(({ named, ...traits }) =>
    aStage({ ...traits, departments: traits.scope === 'named' ? named : [] }),
  );
const ofWeight = <T extends string | number>(weights: [T, number][]) =>
  fc.oneof(...weights.map(([value, weight]) => ({ weight, arbitrary: fc.constant(value) })));
/** Whoever can take a place comes more often. */
const anyTry = fc.record({
  id: ofWeight([1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => [id, [3, 4, 6].includes(id) ? 4 : 1])),
  verdict: ofWeight<'approve' | 'return' | 'comment' | 'skip'>([
    ['approve', 5],
    ['comment', 3],
    ['return', 1],
    ['skip', 1],
  ]),
});

let stoodIn = 0;
type Standing = OpenCase & { returned: boolean };

/** Tries every capacity in which the register might be talked into a decision that the core refuses. */
const forceThrough = async (
  open: Standing,
  stage: Stage,
  made: { by: string; verdict: string },
): Promise<boolean> => {
  const { caseId, fingerprint, stageIndex } = open;
  const own = { delegationId: undefined, delegator: undefined };
  // Of others too: a delegation is its delegate's alone.
  const near = lent.filter(({ delegate, delegator }) => [delegate, delegator].includes(made.by));
  const lendOne = near[(caseId + open.decisions.length) % near.length];
  for (const standsIn of lendOne ? [own, lendOne] : [own]) {
    const role = made.verdict === 'skip' ? (stage.skipRoles[0] ?? 'none') : stage.roles[0];
    const roles = standsIn === own ? [...stage.roles, ...stage.skipRoles] : [role ?? 'none'];
    const named = stage.scope === 'named' || standsIn === own ? DEPARTMENTS : [];
    for (const one of roles) {
      for (const departmentId of [null, ...named]) {
        const at = { caseId, fingerprint, stageIndex, role: one, departmentId };
        const { delegationId, delegator } = standsIn;
        if (await tryDecision(database.sql, { ...at, ...made, delegationId, delegator }))
          return true;
      }
    }
  }
  return false;
};

/** One try by a person who holds every role, in the core and in the register. */
const step = async (
  open: Standing,
  { id, verdict }: { id: number; verdict: 'approve' | 'return' | 'comment' | 'skip' },
): Promise<Standing> => {
  const { caseId, fingerprint, stageIndex, stages } = open;
  const by = `admin:${id}`;
  const actor = { ref: by, name: by, roles: ROLES };
  const seen = { fingerprint, verdict };
  const answer = decideOn(open, actor, WORKS_FOR[by] ?? [], seen, absentFor(by));
  const stage = stages[stageIndex];
  if (open.returned || !stage || 'refusal' in answer) {
    const at = stage ?? FINAL;
    expect(await forceThrough(open, at, { by, verdict }), `${by} ${verdict}`).toBe(false);
    return open;
  }
  const { absent, ...capacity } = answer.capacity;
  const standsIn = { delegationId: absent?.delegationId, delegator: absent?.ref };
  const made = { stageIndex, verdict, by, ...capacity, ...standsIn };
  expect(await tryDecision(database.sql, { caseId, fingerprint, ...made }), by).toBe(true);
  if (absent) stoodIn += 1;
  const decided = { stageIndex, verdict, decidedBy: by, departmentId: capacity.departmentId };
  const decisions = [...open.decisions, { ...decided, delegator: absent?.ref ?? null }];
  if (verdict === 'return') return { ...open, decisions, returned: true };
  return { ...open, decisions, ...toStanding(stages, decisions) };
};

describe('the register', () => {
  it('takes of any sequence of decisions what the core takes, and stands where the core stands', async () => {
    const tries = fc.array(anyTry, { minLength: 6, maxLength: 14 });
    const flows = fc.array(anyStage, { minLength: 1, maxLength: 3 });
    let ended = 0;
    await fc.assert(
      fc.asyncProperty(flows, tries, async (some, all) => {
        const stages = [...some, FINAL];
        const workflowId = await makeWorkflow(database.sql, stages);
        const { caseId, fingerprint } = await openCaseOn(database.sql, workflowId);
        let open: Standing = {
          ...{ caseId, fingerprint, authors: ['admin:1'], stages, stageIndex: 0, approved: false },
          ...{ departmentId: 'office', decisions: [], returned: false },
        };
        for (const one of all) open = await step(open, one);
        const at = stages[open.stageIndex];
        // Whoever returns ends the case, in the same transaction where the application does it.
        const kept = open.decisions.filter(({ verdict }) => verdict !== 'return');
        expect(await readPointer(database.sql, caseId)).toEqual({
          ...{ stageIndex: open.stageIndex, approved: open.approved },
          ...{ stageRoles: at?.roles ?? [], stageScope: at?.scope ?? 'all' },
          ...{
            waiting: at ? toWaiting({ ...open, decisions: kept }) : [],
            limitDays: at?.limitDays ?? null,
          },
        });
        const end = database.sql(
          `insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
           values ($1, 'published', $2, 'admin:9', '某', now())`,
          [caseId, fingerprint],
        );
        // Approved it still needs a publication in the same transaction.
        const expected = open.approved ? 'published-without-publication' : 'review.not-approved';
        if (open.approved) ended += 1;
        await expect(end).rejects.toThrow(expected);
      }),
      { numRuns: 40, seed: 19 },
    );
    expect(ended).toBeGreaterThan(0);
    expect(stoodIn).toBeGreaterThan(10);
    expect(await runRules(database.sql, REVIEW_RULES, 50)).toEqual([]);
  }, 120_000);

  it('fills a stage once when those it waits for decide at the same moment', async () => {
    const stages = [aStage({ scope: 'named', departments: ['law', 'finance'] }), FINAL];
    const workflowId = await makeWorkflow(database.sql, stages);
    for (let round = 0; round < 10; round += 1) {
      const { caseId, fingerprint } = await openCaseOn(database.sql, workflowId);
      const as = (by: string, departmentId: string) =>
        tryDecision(database.sql, {
          ...{ caseId, fingerprint, stageIndex: 0, verdict: 'approve', role: 'signatory' },
          ...{ by, departmentId },
        });
      const taken = await Promise.all([
        as('admin:3', 'law'),
        as('admin:4', 'finance'),
        as('admin:6', 'law'),
      ]);
      expect(taken.filter(Boolean)).toHaveLength(2);
      expect(await readPointer(database.sql, caseId)).toMatchObject({ stageIndex: 1, waiting: [] });
    }
  });

  it('takes silence for consent after the working days that the stage gives, once, and never before', async () => {
    const stages = [
      aStage({ scope: 'named', departments: ['law', 'finance'], silenceDays: 2 }),
      FINAL,
    ];
    const { caseId, fingerprint } = await openCaseOn(
      database.sql,
      await makeWorkflow(database.sql, stages),
    );
    const waited = await openCaseOn(
      database.sql,
      await makeWorkflow(database.sql, [{ ...stages[0], silenceDays: null } as Stage, FINAL]),
    );
    const silent = { stageIndex: 0, verdict: 'silence', role: '', departmentId: 'finance' };
    const at = { caseId, fingerprint, ...silent, by: 'silence:0:finance' };
    expect(await tryDecision(database.sql, at)).toBe(false);
    const owner = openPoolDatabase(made.urls.owner, { max: 1 });
    await owner.sql(`update gongkai.open_cases set moved_at = now() - interval '9 days'`);
    await owner.close();
    for (const other of [{ by: 'admin:4' }, { role: 'signatory' }, { departmentId: 'office' }]) {
      expect(await tryDecision(database.sql, { ...at, ...other })).toBe(false);
    }
    const approved = { ...at, verdict: 'approve', role: 'signatory' };
    // The name of silence is nobody's to decide in.
    expect(await tryDecision(database.sql, approved)).toBe(false);
    const spoken = { ...approved, by: 'admin:3', departmentId: 'law' };
    expect(await tryDecision(database.sql, spoken)).toBe(true);
    const count = createSilence({ database, clock: systemClock, macs: TEST_MACS });
    const counted = await Promise.all([count(), count(), count()]);
    expect(counted.reduce((sum, one) => sum + one)).toBe(1);
    expect(await readPointer(database.sql, caseId)).toMatchObject({ stageIndex: 1, waiting: [] });
    expect(await readPointer(database.sql, waited.caseId)).toMatchObject({ stageIndex: 0 });
    expect(await runRules(database.sql, REVIEW_RULES, 50)).toEqual([]);
  });

  it.each<[string, object[], string]>([
    ['one person approves', [aStage()], 'workflow.one-person'],
    [
      'one person is left by a skip',
      [aStage({ count: 2, skipRoles: ['signatory'] }), aStage()],
      'one-person',
    ],
    [
      'opinions count as approvals',
      [aStage({ count: 2, commentOnly: true }), aStage()],
      'one-person',
    ],
    [
      'the silent approve',
      [aStage({ scope: 'named', departments: ['law', 'office'], silenceDays: 3 }), aStage()],
      'one-person',
    ],
    ['a stage has no role', [aStage({ roles: [] }), FINAL], 'workflow.broken-stage'],
    ['a stage asks nobody', [aStage({ count: 0 }), FINAL], 'workflow.broken-stage'],
    [
      'a department speaks twice',
      [aStage({ scope: 'named', departments: ['law', 'law'] }), FINAL],
      'broken-stage',
    ],
    ['a scope is unknown', [{ ...FINAL, scope: 'mine' }], 'broken-stage'],
  ])('keeps no workflow in which %s', async (_, stages, message) => {
    await expect(makeWorkflow(database.sql, stages as Stage[])).rejects.toThrow(message);
  });

  it('keeps no version out of turn', async () => {
    const again = `insert into gongkai.workflows (workflow_id, version, stages, made_by) select workflow_id, $1, stages, 'x'
      from gongkai.workflows where workflow_id = 'repost' and version = 1`;
    await expect(database.sql(again, [9])).rejects.toThrow('workflow.not-next');
    const assigned = `insert into gongkai.workflow_assignments (version, assignments, saved_by, saved_by_name, saved_at)
      values ($1, '[]', 'x', 'x', now())`;
    await expect(database.sql(assigned, [7])).rejects.toThrow('workflow.not-next');
  });
});

it('takes neither a workflow nor an assignment that plain SQL wrote, and verify names them', async () => {
  const read = createReadWorkflows(TEST_MACS);
  const known = (await read(database.sql)).workflows.map(
    (one) => `${one.workflowId} ${one.version}`,
  );
  expect(known.sort()).toEqual([
    ...['default 1', 'emergency 1', 'repost 1', 'take-down 1', 'three-reviews 1', 'withdrawal 1'],
  ]);
  await database.sql(
    `insert into gongkai.workflows (workflow_id, version, stages, made_by, mac) values ('default', 2, $1::jsonb, 'admin:9', repeat('0', 64))`,
    [JSON.stringify([FINAL])],
  );
  await database.sql(
    `insert into gongkai.workflow_assignments (version, assignments, saved_by, saved_by_name, saved_at)
     values (1, '[{"type": null, "columnId": null, "departmentId": null, "origin": null, "workflowId": "repost"}]', 'x', 'x', now())`,
  );
  const { workflows, assignments } = await read(database.sql);
  expect(workflows.find((one) => one.workflowId === 'default')).toMatchObject({ version: 1 });
  expect(assignments).toMatchObject({ version: 0, assignments: [] });
  const found = await checkMacs(database.sql, TEST_MACS, 500);
  const places = found.map(({ code, where }) => `${code} ${where}`);
  expect(places).toContain('register.forged-workflow workflows/default/2');
  expect(places).toContain('register.forged-assignments workflow_assignments/1');
});

describe('an upgrade', () => {
  const MIGRATIONS = path.resolve(__dirname, '../../database/migrations/register');
  const NAME = '0019-workflows-of-people.sql';
  const GRANTS_BEFORE = `grant usage on schema gongkai to :app, :portal;
    grant select, insert on all tables in schema gongkai to :app`;
  let old: TestDatabase;
  let folder: string;
  let register: PoolDatabase;
  const migrate = (isWanted: (name: string) => boolean) => {
    for (const name of readdirSync(MIGRATIONS).filter(isWanted)) {
      copyFileSync(path.join(MIGRATIONS, name), path.join(folder, name));
    }
    const roles = { appRole: 'gongkai_app', portalRole: 'gongkai_portal' };
    return migrateRegister({ ownerUrl: old.urls.owner, ...roles, folder });
  };
  beforeAll(async () => {
    old = await createTestDatabase({ migrated: false });
    folder = mkdtempSync(path.join(tmpdir(), 'gongkai-migrations-'));
    writeFileSync(path.join(folder, 'grants.psql'), GRANTS_BEFORE);
    await migrate((name) => name < NAME && !name.endsWith('.psql'));
    register = openPoolDatabase(old.urls.app, { max: 2 });
  });
  afterAll(async () => {
    await register.close();
    await old.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps open cases where they stand, and they go on to approval', async () => {
    const fresh = await forgeCase(register.sql, aRevision({ documentId: 'fresh' }));
    const begun = await forgeCase(register.sql, aRevision({ documentId: 'begun' }));
    const decide = (of: typeof begun, stageIndex: number) =>
      tryDecisionBefore(of, stageIndex, ROLES[stageIndex] ?? '');
    await decide(begun, 0);
    const done = await forgeCase(register.sql, aRevision({ documentId: 'done' }));
    await forgeDecisions(register.sql, done);
    expect(await migrate((name) => name >= NAME)).toContain(NAME);

    const at = (of: { caseId: number }) => readPointer(register.sql, of.caseId);
    expect(await at(fresh)).toMatchObject({
      stageIndex: 0,
      stageRoles: ['first-reviewer'],
      stageScope: 'own',
    });
    expect(await at(begun)).toMatchObject({
      stageIndex: 1,
      stageRoles: ['secrecy-reviewer'],
      stageScope: 'all',
    });
    expect(await at(done)).toMatchObject({ stageIndex: 3, approved: true, stageRoles: [] });
    await decide(begun, 1);
    await expect(decide(begun, 1)).rejects.toThrow('review.wrong-stage');
    await decide(begun, 2);
    expect(await at(begun)).toMatchObject({ approved: true, stageRoles: [] });
    expect(await runRules(register.sql, REVIEW_RULES, 50)).toEqual([]);
  });

  const tryDecisionBefore = (
    { caseId, fingerprint }: { caseId: number; fingerprint: string },
    stageIndex: number,
    role: string,
  ) =>
    register.sql(
      `insert into gongkai.decisions (case_id, stage_index, verdict, fingerprint, decided_by, decided_by_name, decided_role, decided_at)
       values ($1, $2, 'approve', $3, $4, '某', $5, now())`,
      [caseId, stageIndex, fingerprint, `admin:${stageIndex + 2}`, role],
    );
});
