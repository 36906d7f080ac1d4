import type { RoleCode } from '../contracts/actor';
import { ITEM_TYPES, toUid } from '../contracts/item';

export type Grant = {
  action: string;
  subject: string | null;
  /** For content types: which fields and locales; everything of the type. */
  wholeType: boolean;
};

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
      'plugin::channels.publish',
      'plugin::statistics.read',
    ),
  ],
  'first-reviewer': REVIEW,
  'secrecy-reviewer': REVIEW,
  signatory: [
    ...REVIEW,
    ...plain('plugin::channels.publish', 'plugin::channels.withdraw', 'plugin::statistics.read'),
  ],
  'channel-operator': [
    ...READ,
    ...plain(
      'plugin::channels.operate',
      'plugin::upload.assets.download',
      'plugin::statistics.read',
    ),
  ],
  statistician: [
    ...plain('plugin::statistics.read', 'plugin::channels.read', 'plugin::review.read'),
  ],
};
