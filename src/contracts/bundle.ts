// A bundle: items that are public together or not at all.
import type { ItemKey } from './item';
import type { BundleEndFacts, BundleFacts, Recorded, RegisterMacs } from './register-macs';

/** The bundle that an item was bound in last, as the register has it. */
export type RecordedBundle = {
  bundleId: number;
  facts: Recorded<BundleFacts>;
  ends: readonly Recorded<BundleEndFacts>[] | null;
  items: readonly ItemKey[];
};

/** forged: not made by the application; nothing of it is published until a person has dissolved it. */
export type BundleStanding = 'none' | 'open' | 'forged';

/** Whether the items may only be published together: as long as no genuine end is on record. */
export const toBundleStanding = (
  bundle: RecordedBundle | null,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): BundleStanding => {
  if (!bundle) return 'none';
  const { bundleId, facts, ends } = bundle;
  const isEnded = (ends ?? []).some(
    (end) => end.bundleId === bundleId && macs.isGenuine('bundle-end', end),
  );
  if (isEnded) return 'none';
  return macs.isGenuine('bundle', facts) ? 'open' : 'forged';
};
