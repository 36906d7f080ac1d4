import type { RBACMiddleware } from '@strapi/strapi/admin';

// Screens that have no place in a department's newsroom; their addresses stay guarded by the server.
const HIDDEN = new Set(['admin::marketplace.read', 'plugin::content-type-builder.read']);

/** Drops the permissions that show the marketplace and the type builder in the menu, for super admins too. */
export const hideMenus: RBACMiddleware = () => (next) => (permissions) =>
  next(permissions.filter(({ action }) => !HIDDEN.has(action)));
