import type { Env } from '../../../src/platform/env';
import type { FarDeps } from './create-far';

type Settings = Pick<
  Env,
  'SITE_TARGET' | 'SITE_TARGET_PORT' | 'SITE_TARGET_KEY' | 'SITE_TARGET_HOSTS'
>;

/** The other machine, as the environment names it; undefined: there is none. */
export const toFar = (env: Settings, logger: FarDeps['logger']): FarDeps | undefined => {
  const { SITE_TARGET: target, SITE_TARGET_PORT: port } = env;
  const { SITE_TARGET_KEY: keyFile, SITE_TARGET_HOSTS: hostsFile } = env;
  return target && keyFile && hostsFile ? { target, port, keyFile, hostsFile, logger } : undefined;
};
