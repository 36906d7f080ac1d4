import { describe, expect, it } from 'vitest';

import { toChanges, toFirstPassword, type UserState } from './account-changes';

const aUser = (traits: Partial<UserState> = {}): UserState => ({
  personId: 3,
  name: '林一鸣',
  email: 'lin@example.cn',
  active: true,
  roles: ['编辑'],
  ...traits,
});
const actionsOf = (after: Partial<UserState>, changed: string[], isOwn = false) =>
  toChanges(aUser(), aUser(after), { changed, isOwn }).map(({ action }) => action);

describe('toChanges', () => {
  it('tells of each kind of change once', () => {
    expect(
      actionsOf({ roles: ['编辑', '签发人'], active: false, name: '林鸣' }, ['password']),
    ).toEqual([
      'person.roles-set',
      'person.changed',
      'person.password-reset',
      'person.deactivated',
    ]);
    expect(actionsOf({}, ['password'], true)).toEqual(['person.password-changed']);
    expect(actionsOf({}, ['preferedLanguage'])).toEqual([]);
  });
});

describe('toFirstPassword', () => {
  it('asks for a new password where another person set it, until the person does', () => {
    expect(toFirstPassword(3, { password: 'x' }, 'admin:1')).toEqual({ blocked: true });
    expect(toFirstPassword(3, { password: 'x' }, 'admin:3')).toEqual({ blocked: false });
    expect(toFirstPassword(3, { password: 'x' }, 'system')).toEqual({});
    expect(toFirstPassword(3, { firstname: 'x' }, 'admin:1')).toEqual({});
  });
});
