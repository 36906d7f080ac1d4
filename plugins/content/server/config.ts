import { z } from 'zod';

import { toPluginConfig } from '../../../src/platform/plugin-config';

const MEGABYTES = z.number().int().min(0);

const schema = z.strictObject({
  /** Uploads are refused while less than this would stay free on the disk. */
  minFreeMb: MEGABYTES.default(512),
  /** Administrators are warned, and the worker's log says so, while less than this is free. */
  warnFreeMb: MEGABYTES.default(5 * 1024),
  /** How long the bytes of a file are kept that nothing names any more. */
  keepUnusedDays: z.number().int().min(1).default(30),
});
export type ContentConfig = z.infer<typeof schema>;

/** Settings as given in config/plugins.ts, with their defaults: for the worker, which loads no Strapi. */
export const readContentConfig = (given: unknown): ContentConfig => schema.parse(given);

export const config = toPluginConfig(schema);
