// Where a system keeps its things: the real one where the settings say, each other one (demo, replay) apart below it.
import path from 'node:path';

import type { Env } from '../../platform/env';

export type Kind = 'real' | 'demo';

export type Place = {
  database: string;
  kind: Kind;
  /** Absolute. */
  dataDir: string;
  /** Absolute. */
  siteDir: string;
};

export const REAL_DATABASE = 'gongkai';
export const DEMO_DATABASE = 'gongkai_demo';

/** `gongkai` is the real system; `gongkai_demo` and `gongkai_replay` live in DATA_DIR/demo and DATA_DIR/replay. */
export function toPlace(env: Pick<Env, 'DATA_DIR' | 'SITE_DIR'>, database: string): Place {
  const root = path.resolve(env.DATA_DIR);
  if (database === REAL_DATABASE) {
    return { database, kind: 'real', dataDir: root, siteDir: path.resolve(env.SITE_DIR) };
  }
  const dataDir = path.join(root, database.replace(/^gongkai_/, ''));
  return { database, kind: 'demo', dataDir, siteDir: path.join(dataDir, 'site') };
}
