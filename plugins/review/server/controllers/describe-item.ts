import type { ItemKey } from '../../../../src/contracts/item';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import {
  readCases,
  readDeliveries,
  readLive,
  type RecordedCase,
} from '../adapters/item-review-store';
import { toItemState, toLockReason } from '../core/item-state';
import { toMay } from '../core/may';
import { findMissingFields } from '../core/missing-fields';
import { REFUSALS } from '../core/refusals';
import { mayDecide, type OpenCase } from '../core/workflow';
import type { ReviewServices } from '../services';

type Viewer = { user: AdminUser; userAbility: { can(action: string): boolean } };

export const toOpenCase = (recorded: RecordedCase | undefined): OpenCase | null =>
  recorded?.open
    ? {
        caseId: recorded.caseId,
        fingerprint: recorded.fingerprint,
        authors: recorded.authors,
        stages: recorded.stages,
        stageIndex: recorded.open.stageIndex,
        approved: recorded.open.approved,
        deciders: recorded.decisions.map(({ decidedBy }) => decidedBy),
      }
    : null;

export const toAbilities = ({ userAbility }: Viewer) => ({
  submit: userAbility.can('plugin::review.submit'),
  publish: userAbility.can('plugin::channels.publish'),
  withdraw: userAbility.can('plugin::channels.withdraw'),
});

export const toDecision = (open: OpenCase | null, viewer: Viewer) => {
  const refusal = mayDecide(open, toActor(viewer.user));
  return { refusal, message: refusal ? REFUSALS[refusal] : null };
};

/** Everything that the panel beside the editor shows of one item. */
export const describeItem = async (
  { database, takeSnapshot, readKnownSettings }: ReviewServices['cases'],
  item: ItemKey,
  viewer: Viewer,
) => {
  const { sql } = database;
  const [history, { live, everPublic }, deliveries, snapshot, known] = await Promise.all([
    readCases(sql, item),
    readLive(sql, item),
    readDeliveries(sql, item),
    takeSnapshot(sql, item),
    readKnownSettings(sql),
  ]);
  const recorded = history.find(({ open }) => open !== null);
  const open = toOpenCase(recorded);
  const state = toItemState({ open, live: live !== null, everPublic });
  return {
    item,
    state,
    live,
    open: recorded ? { ...recorded, ...recorded.open } : null,
    locked: open !== null,
    lockReason: toLockReason(state),
    missing: snapshot ? findMissingFields(snapshot.content, known) : [],
    differsFromLive:
      live !== null && snapshot !== null && snapshot.fingerprint !== live.fingerprint,
    history,
    may: toMay(state, live !== null, toAbilities(viewer), toDecision(open, viewer)),
    deliveries,
  };
};
