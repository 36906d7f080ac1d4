import { z } from 'zod';

import { toPluginConfig } from '../../../src/platform/plugin-config';

const schema = z.strictObject({
  /** Whether the worker looks at addresses outside that pages lead to; false where it has no way out. */
  outsideLinks: z.boolean().default(true),
});
export type PatrolConfig = z.infer<typeof schema>;

/** Settings as given in config/plugins.ts, with their defaults: for the worker, which loads no Strapi. */
export const readPatrolConfig = (given: unknown): PatrolConfig => schema.parse(given);

export const config = toPluginConfig(schema);
