/** Every action that the register's triggers and our deeds record; the admin has words for each. */
export const ACTIONS = [
  'working-copy.saved',
  'working-copy.deleted',
  'case.opened',
  'case.decided',
  'case.ended',
  'revision.stored',
  'revision.expunged',
  'publication.made',
  'delivery.confirmed',
  'delivery.retried',
  'import.begun',
  'import.closed',
  'import.signed',
  'import.discarded',
  'site-settings.saved',
  'unit-settings.saved',
  'word-list.saved',
  'finding.answered',
  'index-number.reserved',
  'workflow.saved',
  'person.signed-in',
  'person.sign-in-refused',
  'person.created',
  'person.changed',
  'person.roles-set',
  'person.departments-set',
  'person.password-changed',
  'person.password-reset',
  'person.deactivated',
  'person.reactivated',
  'person.deleted',
  'role.permissions-set',
] as const;

/** Later versions record more; their rows are listed too. */
export const isAction = (text: string): boolean =>
  /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(text);
