// Tables of Strapi's that decide who may do what, and what leaves the system: each change of a row is in the audit.

export const WATCHED_TABLES = [
  'admin_users',
  'admin_users_roles_lnk',
  'admin_roles',
  'admin_permissions',
  'admin_permissions_role_lnk',
  'strapi_api_tokens',
  'strapi_api_token_permissions',
  'strapi_api_token_permissions_token_lnk',
  'strapi_transfer_tokens',
  'strapi_transfer_token_permissions',
  'strapi_transfer_token_permissions_token_lnk',
  'strapi_webhooks',
] as const;

/** Of each table one trigger a kind of change. */
export const WATCHED_CHANGES = ['insert', 'update', 'delete'] as const;
export const toTriggerName = (change: (typeof WATCHED_CHANGES)[number]): string =>
  `gongkai_watch_${change}`;

/** Tables of Strapi's whose names readers see, and the trigger that keeps them. */
export const NAMED_TABLES = ['columns', 'departments'] as const;
export const NAME_GUARD = 'gongkai_guard_names';
