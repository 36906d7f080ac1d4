import { z } from 'zod';

import { siteFacts } from './site-facts';

/** A column (栏目) as the public sees it; parentId null is the top of the tree. */
const column = z.strictObject({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  /** Part of the address of its list page: lower-case letters, digits, hyphens. */
  slug: z.string(),
  parentId: z.string().nullable(),
  order: z.number().int(),
});
/** A department (来源处室). */
const department = z.strictObject({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  order: z.number().int(),
});

/** The one exception to approval: names and order that every page shows. A version of it is a register row. */
export const siteSettings = z.strictObject({
  siteNameZh: z.string(),
  siteNameEn: z.string(),
  columns: z.array(column),
  departments: z.array(department),
  /** Absent until somebody gives them; then its names are the site's. */
  facts: siteFacts.optional(),
});
export type SiteSettings = z.infer<typeof siteSettings>;
export type SiteColumn = z.infer<typeof column>;
export type SiteDepartment = z.infer<typeof department>;

export const EMPTY_SITE_SETTINGS: SiteSettings = {
  siteNameZh: '政务公开',
  siteNameEn: 'Government Information',
  columns: [],
  departments: [],
};

/** The settings as last saved; version 0 stands for none yet. */
export type VersionedSettings = { version: number; settings: SiteSettings };
