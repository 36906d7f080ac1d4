// How the command-line tools reach a system: the running one, or its database started for them alone.
import { type Env, readEnv } from '../../platform/env';
import { type DatabaseUrls, openDatabase } from './open-database';
import { type Place, REAL_DATABASE, toPlace } from './place';
import { findRunning } from './state-file';

export type Attached = {
  env: Env;
  place: Place;
  urls: DatabaseUrls;
  /** Whether CMS, worker and portal run for this database now. */
  running: boolean;
  /** With `running`: where. */
  cmsUrl?: string;
  portalUrl: string;
  /** Leaves the database; PostgreSQL stops if this tool was the last to use it. Call it in `finally`. */
  release(): Promise<void>;
};

/**
 * Attaches to `databaseName` (default: the real one). `make` makes it, marked as demo, if it is absent (replay);
 * otherwise that is AppError `database.missing`. A real database under a demo's name is refused.
 */
export async function attach({
  databaseName = REAL_DATABASE,
  make = false,
  env = readEnv(),
}: { databaseName?: string; make?: boolean; env?: Env } = {}): Promise<Attached> {
  const place = toPlace(env, databaseName);
  const running = findRunning(place.dataDir);
  const { urls, close } = await openDatabase({ env, place, make });
  return {
    env,
    place,
    urls,
    running: running !== undefined,
    ...(running ? { cmsUrl: running.cmsUrl } : {}),
    portalUrl: running?.portalUrl ?? env.PORTAL_URL,
    release: close,
  };
}
