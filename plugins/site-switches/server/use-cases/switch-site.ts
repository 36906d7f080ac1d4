import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import { isErrorCode } from '../../../../src/platform/process/is-error-code';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { type AskedSwitch, checkSwitch } from '../core/check-switch';
import { REFUSALS, type SwitchRefusal } from '../core/refusals';
import type { SwitchStore } from './ports';

type Deps = { database: Database; clock: Clock; macs: RegisterMacs; switches: SwitchStore };

/** Rows that are looked at for the newest genuine one. */
const LOOKED_AT = 50;

const refuse = (refusal: SwitchRefusal, path?: string): Outcome => {
  const message = REFUSALS[refusal];
  return { ok: false, refusal, message, ...(path && { errors: [{ path, message }] }) };
};

const readGround = async (sql: Sql, { kind, item }: AskedSwitch, { macs, switches }: Deps) => {
  const rows = await switches.readNewest(sql, kind, LOOKED_AT);
  const newest = rows.find((row) => macs.isGenuine('site-switch', row)) ?? null;
  return { newest, publicationId: item && (await switches.readPublicationId(sql, item)) };
};

const turn =
  (deps: Deps, given: AskedSwitch, by: Actor) =>
  async (sql: Sql): Promise<Outcome> => {
    const { clock, macs, switches } = deps;
    const asked = { ...given, reason: given.reason.trim() };
    await switches.lock(sql);
    const ground = await readGround(sql, asked, deps);
    const problem = checkSwitch(asked, ground);
    if (problem) return refuse(problem.refusal, problem.path);
    const item = asked.kind === 'strip' && asked.isOn ? asked.item : null;
    const facts = {
      ...{ kind: asked.kind, isOn: asked.isOn, reason: asked.reason },
      ...{ type: item?.type ?? null, documentId: item?.documentId ?? null },
      ...{ locale: item?.locale ?? null, publicationId: item && ground.publicationId },
      ...{ switchedBy: by.ref, switchedByName: by.name, switchedAt: clock.now() },
    };
    await switches.insert(sql, { ...facts, mac: macs.make('site-switch', facts) });
    await switches.markStale(sql);
    return { ok: true };
  };

/**
 * Turns a switch of the whole portal: one person, at once, with a reason. That is what emergencies and days of mourning ask
 * for; it is recorded, and says nothing that was not approved.
 */
export const createSwitchSite =
  (deps: Deps) =>
  async (given: AskedSwitch, by: Actor): Promise<Outcome> => {
    try {
      return await deps.database.transact(turn(deps, given, by));
    } catch (error) {
      // The register's own wall: withdrawn while we looked.
      if (isErrorCode(error, 'GK070')) return refuse('site-switches.not-public', 'item');
      throw error;
    }
  };
