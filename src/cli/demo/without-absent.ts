import type { EnvSource } from '../../platform/env';

/** The environment as a child process takes it. */
export const withoutAbsent = (env: EnvSource): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
