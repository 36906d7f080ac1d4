import type { Actor } from '../../../../src/contracts/actor';
import { findBinding, type RecordedBundle } from '../../../../src/contracts/bundle';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import { lockItems } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';
import type { BundleStore } from './ports';

type Deps = { database: Database; clock: Clock; macs: RegisterMacs; bundles: BundleStore };

/** Lets each item of a bundle go its own way, with a reason. Cases and times that are set stay as they are. */
export const createDissolveBundle = ({ database, clock, macs, bundles }: Deps) => {
  const readBinding = async (sql: Sql, item: ItemKey): Promise<RecordedBundle | null> =>
    findBinding(await bundles.readBundles(sql, item), macs)?.bundle ?? null;
  return async (item: ItemKey, reason: string, actor: Actor): Promise<Outcome> => {
    if (reason.trim() === '') return refuse('bundle.reason');
    const seen = await readBinding(database.sql, item);
    if (!seen) return refuse('bundle.none');
    return database.transact(async (sql): Promise<Outcome> => {
      await lockItems(sql, [item, ...seen.items]);
      const bundle = await readBinding(sql, item);
      if (!bundle) return refuse('bundle.none');
      const end = {
        ...({ bundleId: bundle.bundleId, outcome: 'dissolved', reason: reason.trim() } as const),
        ...{ endedBy: actor.ref, endedByName: actor.name, endedAt: clock.now() },
      };
      await bundles.insertEnd(sql, { ...end, mac: macs.make('bundle-end', end) });
      return { ok: true };
    });
  };
};
