import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import { columnOfPlace } from '../../../../src/contracts/placement';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import { isErrorCode } from '../../../../src/platform/process/is-error-code';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import {
  type AskedPlacement,
  checkPlacement,
  findShown,
  type PlacementGround,
} from '../core/check-placement';
import { type PlacementRefusal, REFUSALS } from '../core/refusals';
import type { PlacementStore, Places } from './ports';

type Deps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  placements: PlacementStore;
  places: Places;
};

const refuse = (refusal: PlacementRefusal, title = ''): Outcome => {
  const message = REFUSALS[refusal](title);
  return { ok: false, refusal, message };
};

const readGround = async (
  sql: Sql,
  { place, locale, items }: AskedPlacement,
  { placements, places }: Deps,
): Promise<PlacementGround> => {
  const columnId = columnOfPlace(place);
  return {
    newest: await places.readNewest(sql, place, locale),
    shown: await placements.readShown(sql, items, locale),
    family: columnId === null ? null : await places.readFamily(sql, columnId),
  };
};

const put =
  (deps: Deps, asked: AskedPlacement, by: Actor) =>
  async (sql: Sql): Promise<Outcome> => {
    const { clock, macs, placements } = deps;
    await placements.lock(sql);
    const ground = await readGround(sql, asked, deps);
    const problem = checkPlacement(asked, ground);
    if (problem) return refuse(problem.refusal, problem.title);
    const items = asked.items.flatMap(({ type, documentId }) => {
      const shown = findShown(ground.shown, { type, documentId });
      return shown ? [{ type, documentId, publicationId: shown.publicationId }] : [];
    });
    const facts = {
      ...{ place: asked.place, locale: asked.locale, items },
      ...{ placedBy: by.ref, placedByName: by.name, placedAt: clock.now() },
    };
    await placements.insert(sql, { ...facts, mac: macs.make('placement', facts) });
    await placements.markStale(sql, asked.place, asked.locale);
    return { ok: true };
  };

/**
 * Says what stands first in a place of the portal, in which order: one person, at once. It shows nothing that is not public
 * already, and has no words of its own.
 */
export const createPlaceItems =
  (deps: Deps) =>
  async (asked: AskedPlacement, by: Actor): Promise<Outcome> => {
    try {
      return await deps.database.transact(put(deps, asked, by));
    } catch (error) {
      // The register's own wall: withdrawn while we looked.
      if (isErrorCode(error, 'GK082')) return refuse('placements.changed');
      throw error;
    }
  };
