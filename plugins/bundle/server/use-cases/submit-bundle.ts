import type { Actor } from '../../../../src/contracts/actor';
import { findBinding } from '../../../../src/contracts/bundle';
import type { ItemKey } from '../../../../src/contracts/item';
import type { FieldError, Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { PlannedSubmission, PlanSubmission } from '../../../../src/contracts/submission';
import type { Clock } from '../../../../src/platform/clock';
import { lockItems, toItemLockName } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { judgeBundle, judgeSize } from '../core/judge-bundle';
import { refuse, type Refused } from '../core/refusals';
import type { BundleStore } from './ports';

export type SubmitBundleDeps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  bundles: BundleStore;
  planSubmission: PlanSubmission;
};
export type SubmittedBundle = { bundleId: number; caseIds: number[] };

const createPlanOne =
  ({ bundles, macs, planSubmission }: SubmitBundleDeps) =>
  async (sql: Sql, item: ItemKey, actor: Actor): Promise<Outcome<PlannedSubmission>> => {
    const binding = findBinding(await bundles.readBundles(sql, item), macs);
    return binding ? refuse('bundle.bound-already') : planSubmission(sql, item, actor);
  };

/** What each lacks, by its title: who submits several must know which. */
const toProblems = (refused: readonly Refused[], titles: readonly (string | null)[]) =>
  refused.flatMap(({ message, errors = [] }, index): FieldError[] => {
    const title = `《${titles[index] || '（无标题）'}》`;
    const all = errors.length > 0 ? errors.map((error) => error.message) : [message];
    return [...new Set(all)].map((problem) => ({
      path: `items.${index}`,
      message: `${title}：${problem}`,
    }));
  });

/**
 * Submits an interpretation with its document: all of them are ready and their cases are opened in one transaction, or none
 * is submitted and the person is told what each lacks. From then on none of them is published without the others.
 */
export const createSubmitBundle = (deps: SubmitBundleDeps) => {
  const { database, clock, macs, bundles } = deps;
  const planOne = createPlanOne(deps);

  const planAll = async (sql: Sql, items: readonly ItemKey[], actor: Actor) => {
    const planned: PlannedSubmission[] = [];
    const refused: { item: ItemKey; refused: Refused }[] = [];
    for (const item of items) {
      const one = await planOne(sql, item, actor);
      if (one.ok) planned.push(one);
      else refused.push({ item, refused: one });
    }
    if (refused.length === 0) return planned;
    const titles = await bundles.readTitles(
      sql,
      refused.map(({ item }) => item),
    );
    const all = refused.map((one) => one.refused);
    return refuse('bundle.incomplete', toProblems(all, titles));
  };

  return async (items: readonly ItemKey[], actor: Actor): Promise<Outcome<SubmittedBundle>> => {
    const wrongSize = judgeSize(items.map(toItemLockName));
    if (wrongSize) return refuse(wrongSize);
    return database.transact(async (sql): Promise<Outcome<SubmittedBundle>> => {
      await lockItems(sql, items);
      const planned = await planAll(sql, items, actor);
      if ('ok' in planned) return planned;
      const problem = judgeBundle(planned.map(({ content }) => content));
      if (problem) return refuse(problem);
      const caseIds: number[] = [];
      for (const one of planned) caseIds.push((await one.make()).caseId);
      const bundle = { caseIds, madeBy: actor.ref, madeByName: actor.name, madeAt: clock.now() };
      const mac = macs.make('bundle', bundle);
      return { ok: true, bundleId: await bundles.insert(sql, { ...bundle, mac }), caseIds };
    });
  };
};
