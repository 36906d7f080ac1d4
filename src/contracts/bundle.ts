// A bundle: items that are public together or not at all.
import type { ItemKey } from './item';
import type { BundleEndFacts, BundleFacts, Recorded, RegisterMacs } from './register-macs';

/** A bundle that an item was bound in, as the register has it. */
export type RecordedBundle = {
  bundleId: number;
  facts: Recorded<BundleFacts>;
  ends: readonly Recorded<BundleEndFacts>[] | null;
  items: readonly ItemKey[];
};

/** forged: not made by the application; nothing of it is published until a person has dissolved it. */
export type Binding = { bundle: RecordedBundle; standing: 'open' | 'forged' };

/**
 * What lets the item be published with others only: of its bundles, newest first, one that no genuine end is on record of. A
 * forged one stands in the way until it is dissolved, and hides no genuine one after that; nor does a forged end.
 */
export const findBinding = (
  bundles: readonly RecordedBundle[] | null,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Binding | null => {
  const isEnded = ({ bundleId, ends }: RecordedBundle) =>
    (ends ?? []).some((end) => end.bundleId === bundleId && macs.isGenuine('bundle-end', end));
  const bindings = (bundles ?? [])
    .filter((bundle) => !isEnded(bundle))
    .map((bundle): Binding => {
      const isGenuine = macs.isGenuine('bundle', bundle.facts);
      return { bundle, standing: isGenuine ? 'open' : 'forged' };
    });
  return bindings.find(({ standing }) => standing === 'forged') ?? bindings[0] ?? null;
};
