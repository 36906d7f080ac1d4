import type { Env } from '../../../src/platform/env';
import type { FarTarget } from './adapters/rsync';

type Settings = Pick<
  Env,
  'SITE_TARGET' | 'SITE_TARGET_PORT' | 'SITE_TARGET_KEY' | 'SITE_TARGET_HOSTS'
>;

/** The other machine, as the environment names it; undefined: there is none. `own`: paths that stay here. */
export const toFar = (env: Settings, own: readonly string[]): FarTarget | undefined => {
  const { SITE_TARGET: target, SITE_TARGET_PORT: port } = env;
  const { SITE_TARGET_KEY: keyFile, SITE_TARGET_HOSTS: hostsFile } = env;
  return target && keyFile && hostsFile ? { target, port, keyFile, hostsFile, own } : undefined;
};
