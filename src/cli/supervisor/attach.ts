// How the command-line tools reach a system: the running one, or its database started for them alone.
import { type Cluster, openCluster } from '../../platform/embedded-postgres/open-cluster';
import { type Env, readEnv } from '../../platform/env';
import { type Choice, chooseDatabase, toDatabaseLine } from './choose-database';
import { type DatabaseUrls, openDatabase, toClusterOptions } from './open-database';
import { type Place, toPlace } from './place';
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

type Wanted = {
  /** Default: chooseDatabase. */
  databaseName?: string | undefined;
  make?: boolean;
  env?: Env;
};

/**
 * Attaches to `databaseName`, by default to that of the system that runs in this checkout, and says on stderr which it
 * is. `make` makes it, marked as demo unless it is the real one, if it is absent; otherwise that is AppError
 * `database.missing`. A real database under a demo's name is refused.
 */
export async function attach({
  databaseName,
  make = false,
  env = readEnv(),
}: Wanted = {}): Promise<Attached> {
  const { database, reason } = databaseName
    ? ({ database: databaseName, reason: 'named' } as const)
    : await choose(env);
  const place = toPlace(env, database);
  const running = findRunning(place.dataDir);
  const { urls, close } = await openDatabase({ env, place, make });
  console.error(toDatabaseLine(place, reason));
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

/** Leaves the embedded server open for openDatabase, which adopts it: stopping it in between would take seconds. */
async function choose(env: Env): Promise<Choice> {
  const isRunning = (database: string) => findRunning(toPlace(env, database).dataDir) !== undefined;
  let opening: Promise<Cluster> | undefined;
  const hasDatabase = async (database: string) => {
    opening ??= openCluster(toClusterOptions(env));
    return (await opening).hasDatabase(database);
  };
  return chooseDatabase({ isRunning, isGiven: env.DATABASE_URL !== undefined, hasDatabase });
}
