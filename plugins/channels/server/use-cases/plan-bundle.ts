import type { Actor } from '../../../../src/contracts/actor';
import { lockItems } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type BundleMember, toPartnerRefusal } from '../core/bundle';
import type { MadePublication } from '../core/ports';
import { refuse, type Refused } from '../core/refusals';
import type { Deed } from './deed';
import { createPlanPublication, type PlanBundle, type PlanDeps } from './publish';

/** An open case of a bundle that may be published. */
export type PlannedMember = Pick<BundleMember, 'item'> & { caseId: number; fingerprint: string };
type Planned = { member: PlannedMember; deed: Deed };
type Asked = Omit<Parameters<PlanBundle>[1], 'bundle'> & { bundleId: number };

const isPlanned = (one: Planned | Refused): one is Planned => 'deed' in one;
const isRefused = (one: Planned | Refused): one is Refused => !isPlanned(one);

/** Of each item of the bundle: the deed, or why not. */
const createPlanMembers = (deps: PlanDeps) => {
  const plan = createPlanPublication(deps);
  return async (sql: Sql, asked: Asked): Promise<(Planned | Refused)[]> => {
    const planned: (Planned | Refused)[] = [];
    for (const member of await deps.publications.readBundleMembers(sql, asked.bundleId)) {
      const { item, open } = member;
      if (!open) {
        planned.push(toPartnerRefusal(member, undefined));
        continue;
      }
      const isAsked = open.caseId === asked.caseId;
      const one = { ...open, ...(isAsked && { fingerprint: asked.fingerprint }) };
      const deed = await plan(sql, { ...asked, ...one });
      if (deed.ok) planned.push({ member: { item, ...one }, deed });
      else planned.push(isAsked ? deed : toPartnerRefusal(member, deed));
    }
    return planned;
  };
};

const createMake =
  ({ clock, publications, macs }: PlanDeps) =>
  async (
    sql: Sql,
    planned: readonly Planned[],
    asked: Asked & { actor: Pick<Actor, 'ref' | 'name'> },
  ) => {
    const made: MadePublication[] = [];
    for (const { deed } of planned) made.push(await deed.make());
    const end = {
      ...({ bundleId: asked.bundleId, outcome: 'published', reason: '' } as const),
      ...{ endedBy: asked.actor.ref, endedByName: asked.actor.name, endedAt: clock.now() },
    };
    await publications.endBundle(sql, { ...end, mac: macs.make('bundle-end', end) });
    const own = made[planned.findIndex(({ member }) => member.caseId === asked.caseId)];
    return {
      publicationId: (own as MadePublication).publicationId,
      deliveries: made.flatMap(({ deliveries }) => deliveries),
    };
  };

/**
 * Whether all of a bundle may be published, under the locks of all its items: the deed, or why not, said of the items that
 * stand in the way. The others go out in the revision that is approved of each.
 */
export const createPlanBundle = (deps: PlanDeps): PlanBundle<{ members: PlannedMember[] }> => {
  const planMembers = createPlanMembers(deps);
  const make = createMake(deps);
  return async (sql, { bundle: { bundleId, items }, ...input }) => {
    const asked = { ...input, bundleId };
    await lockItems(sql, items);
    const all = await planMembers(sql, asked);
    const planned = all.filter(isPlanned);
    const refused = all.filter(isRefused);
    const own = refused.find(({ refusal }) => refusal !== 'channels.bundle-partner');
    if (own) return own;
    if (refused.length > 0)
      return {
        ...refuse('channels.bundle-partner'),
        errors: refused.flatMap(({ errors = [] }) => errors),
      };
    const members = planned.map(({ member }) => member);
    if (!members.some(({ caseId }) => caseId === asked.caseId))
      return refuse('channels.case-closed');
    return { ok: true, members, make: () => make(sql, planned, asked) };
  };
};
