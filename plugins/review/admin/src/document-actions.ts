// Which of the content manager's and i18n's document actions our types keep.
type Action = { type?: string; position?: unknown };

const DROPPED = new Set([
  'publish',
  'unpublish',
  'discard',
  'edit-the-model',
  'configure-the-view',
  'history',
]);

/**
 * Drops what has no meaning without draft & publish, the layout page that our labels overrule, and i18n's three actions on
 * locales: they carry neither type nor position and pass by the lock.
 */
export const keepDocumentActions = <A extends Action>(actions: A[]): A[] =>
  actions.filter(({ type, position }) => (type ? !DROPPED.has(type) : Boolean(position)));
