import type { Core } from '@strapi/strapi';

type Metrics = Record<string, (...given: unknown[]) => unknown>;

/** What Strapi counts for its telemetry when an account is made or changed. */
const COUNTS = [
  'sendDidInviteUser',
  'sendDidUpdateRolePermissions',
  'sendDidChangeInterfaceLanguage',
];

/**
 * Repairs: Strapi counts people for its telemetry, unawaited, also where telemetry is off. Inside a transaction the count
 * comes after its end, and the rejection that nobody awaits ends the process. Call in register(). Throws where an upgrade
 * has moved a part.
 */
export const silenceMetrics = (strapi: Core.Strapi): void => {
  const metrics = strapi.service('admin::metrics') as unknown as Metrics;
  for (const name of COUNTS) {
    if (typeof metrics[name] !== 'function') throw new Error(`strapi.metrics-moved: ${name}`);
    metrics[name] = () => Promise.resolve();
  }
};
