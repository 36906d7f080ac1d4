import { z } from 'zod';

import { EMPTY_SITE_SETTINGS } from '../../../src/contracts/site-settings';
import { toPluginConfig } from '../../../src/platform/plugin-config';

const schema = z.strictObject({
  /** Names of the site as every page shows them; a change counts from the next save of a column or department on. */
  nameZh: z.string().min(1).default(EMPTY_SITE_SETTINGS.siteNameZh),
  nameEn: z.string().min(1).default(EMPTY_SITE_SETTINGS.siteNameEn),
});
export type SiteConfig = z.infer<typeof schema>;

export const config = toPluginConfig(schema);
