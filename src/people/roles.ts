import type { RoleCode } from '../contracts/actor';
import { ITEM_TYPES, toUid } from '../contracts/item';

export type Grant = {
  action: string;
  subject: string | null;
  /** For content types: which fields and locales; everything of the type. */
  wholeType: boolean;
};

/** Strapi takes its action by the section's plugin, and people are none of ours. */
export const MANAGE_PEOPLE = 'admin::people.manage';

const SETTINGS_UIDS = ['api::column.column', 'api::department.department'];

const plain = (...actions: string[]): Grant[] =>
  actions.map((action) => ({ action, subject: null, wholeType: false }));

const explorer = (verb: string, uids: readonly string[]): Grant[] =>
  uids.map((subject) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject,
    wholeType: true,
  }));

const ITEM_UIDS = ITEM_TYPES.map(toUid);

const READ: Grant[] = [
  ...explorer('read', [...ITEM_UIDS, ...SETTINGS_UIDS]),
  ...plain('plugin::upload.read', 'plugin::review.read', 'plugin::channels.read'),
];

const REVIEW: Grant[] = [...READ, ...plain('plugin::review.decide')];

/**
 * What each role may do. Nobody but an editor writes; nobody holds Strapi's own publish permission, and deciding is bound to
 * the stage's role besides (review/core/workflow.ts).
 */
export const GRANTS: Record<RoleCode, Grant[]> = {
  editor: [
    ...READ,
    ...['create', 'update', 'delete'].flatMap((verb) => explorer(verb, ITEM_UIDS)),
    ...plain(
      'plugin::upload.assets.create',
      'plugin::upload.assets.update',
      'plugin::upload.assets.download',
      'plugin::upload.assets.copy-link',
      'plugin::review.submit',
      'plugin::checks.archive',
      'plugin::channels.publish',
      'plugin::statistics.read',
      'plugin::search.read',
    ),
  ],
  'first-reviewer': REVIEW,
  'secrecy-reviewer': [...REVIEW, ...plain('plugin::expunging.sign')],
  signatory: [
    ...REVIEW,
    ...plain(
      'plugin::review.decide-many',
      'plugin::expunging.sign',
      'plugin::checks.archive',
      'plugin::channels.publish',
      'plugin::channels.withdraw',
      'plugin::channels.sign-import',
      'plugin::statistics.read',
      'plugin::review.watch',
      'plugin::names.confirm',
      'plugin::site-switches.switch',
      'plugin::placements.place',
      'plugin::channels.watch',
    ),
  ],
  // Both work after the publication: neither may read what is not public yet. What an operator is to post he gets with
  // the delivery (GET /channels/deliveries/:deliveryId/text).
  'channel-operator': plain(
    'plugin::channels.read',
    'plugin::channels.operate',
    'plugin::site-switches.switch',
    'plugin::placements.place',
    'plugin::channels.watch',
    'plugin::statistics.read',
  ),
  statistician: plain('plugin::statistics.read', 'plugin::channels.read', 'plugin::search.read'),
  // Reads what was done, cases and their history with it, and does nothing.
  auditor: plain('plugin::audit.read', 'plugin::review.read'),
  // Keeps people, columns and departments. Neither writes, decides and publishes, nor reads the audit of it. Answers for
  // what is brought in from an old site, with a second person.
  administrator: [
    ...['read', 'create', 'update', 'delete'].flatMap((verb) => explorer(verb, SETTINGS_UIDS)),
    ...plain(
      MANAGE_PEOPLE,
      'plugin::content.unit-settings',
      'plugin::checks.words',
      'plugin::search.read',
      'plugin::search.keep',
      'plugin::review.workflows',
      'plugin::names.confirm',
      'plugin::checks.archive',
      'plugin::content.storage.read',
      'plugin::channels.read',
      'plugin::channels.watch',
      'plugin::channels.sign-import',
    ),
  ],
};

/** Roles that got another name, where an administrator has not named them himself. Never change an entry, add one. */
export const RENAMED: readonly { id: string; code: RoleCode; from: string }[] = [
  { id: 'department-reviewer', code: 'first-reviewer', from: '初审人' },
];

export type TakenBack = { id: string; from: Partial<Record<RoleCode, Grant[]>> };

/**
 * What former versions gave and this one does not. Taken back once for each database, where it still stands as it was
 * given; an administrator who gives it again after that has decided so. Never change an entry, add one.
 */
export const TAKEN_BACK: readonly TakenBack[] = [
  {
    id: 'unpublished-text',
    from: {
      'channel-operator': [...READ, ...plain('plugin::upload.assets.download')].filter(
        ({ action }) => action !== 'plugin::channels.read',
      ),
      statistician: plain('plugin::review.read'),
    },
  },
];
