import type { Permission, RBACMiddleware, StrapiApp } from '@strapi/strapi/admin';

import { SUPER_ADMIN } from '../contracts/actor';
import { ITEM_TYPES, toUid } from '../contracts/item';

/**
 * Screens without a place in a department's newsroom: Strapi's shop and type builder, notifications to other programs, moving
 * data to another installation, tokens that act as a person, a mail server that nobody uses. Their addresses stay guarded by
 * the server.
 */
const HIDDEN = [
  'admin::marketplace.',
  'admin::webhooks.',
  'admin::transfer.',
  'admin::admin-tokens.',
  'admin::project-settings.',
  'plugin::content-type-builder.',
  'plugin::email.settings.',
];
/** Has a place of its own in the menu. */
const ELSEWHERE = ['admin::people.'];
const SETTINGS = [
  'admin::',
  'plugin::i18n.locale.',
  'plugin::upload.settings.',
  'plugin::content.unit-settings',
  'plugin::checks.words',
  'plugin::review.workflows',
];
const isOf = (prefixes: readonly string[], { action }: Pick<Permission, 'action'>) =>
  prefixes.some((prefix) => action.startsWith(prefix));

/** Strapi shows the menu's entry to everybody; without a permission for any setting it leads to a page about versions. */
const markWhoSets = (held: readonly Permission[]): void => {
  const sets = held.some((one) => isOf(SETTINGS, one) && !isOf([...HIDDEN, ...ELSEWHERE], one));
  document.documentElement.toggleAttribute('data-no-settings', !sets);
};

/** Strapi's super admin holds every permission and yet decides on nothing: no stage is his, so no task is. */
const DECIDING = ['plugin::review.decide'];
const decidesNothing = (roles: readonly { code: string }[] = []): boolean =>
  roles.every(({ code }) => code === SUPER_ADMIN);

/** Drops the permissions that show what is hidden, for super admins too. */
export const hideMenus: RBACMiddleware = (context) => (next) => (permissions) => {
  markWhoSets(context.permissions);
  const hidden = decidesNothing(context.user?.roles) ? [...HIDDEN, ...DECIDING] : HIDDEN;
  return next(permissions.filter((permission) => !isOf(hidden, permission)));
};

const EDITED_TYPES = [...ITEM_TYPES.map(toUid), 'api::column.column', 'api::department.department'];
const STYLE = `
  [data-no-settings] nav li:has(> a[href$='/settings']), [data-no-settings] nav a[href$='/settings'] { display: none; }
  /* No single types here: their heading would stand over nothing. */
  nav li:has(ol:empty) { display: none; }
  /* Files from an address: the server takes none, so the one tab that is left says nothing. */
  [role='tablist']:has(> [id$='-trigger-url']) { display: none; }
  /* "Create a relation" under the columns and departments of an item: they are made on their own page. */
  [role='listbox']:has([data-radix-combobox-viewport]) > [role='option'] { display: none; }
`;

/** The content manager is offered to those who may read something there. */
export const narrowMenu = (app: StrapiApp): void => {
  const contentManager = app.router.menu.find(({ to }) => to === 'content-manager');
  if (contentManager) {
    contentManager.permissions = EDITED_TYPES.map((subject) => ({
      action: 'plugin::content-manager.explorer.read',
      subject,
    }));
  }
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
};
