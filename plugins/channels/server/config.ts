import { z } from 'zod';

import { toPluginConfig } from '../../../src/platform/plugin-config';

const schema = z.strictObject({
  /**
   * A publication or withdrawal set for a time that the system could not keep is still done by itself when it runs again
   * within so many minutes; later a person is asked.
   */
  scheduleLateLimitMinutes: z.number().int().min(1).default(120),
  /** Packages that bring a connector, or paths of their modules from the application's folder (docs/connectors.md). */
  connectors: z.array(z.string().min(1)).default([]),
  /** What is not live at an account after so many minutes is told to its author and to who publishes and operates. */
  liveLimitMinutes: z.number().int().min(1).default(60),
});
export type ChannelsConfig = z.infer<typeof schema>;

/** Settings as given in config/plugins.ts, with their defaults: for the worker, which loads no Strapi. */
export const readChannelsConfig = (given: unknown): ChannelsConfig => schema.parse(given);

export const config = toPluginConfig(schema);
