import { describe, expect, it } from 'vitest';

import { findObstacle, findResetObstacle, findRoleObstacle, type Standing } from './may-manage';

const SUPER = 'strapi-super-admin';
const aPerson = (id: number, roles: string[], active = true): Standing => ({ id, roles, active });
const keeper = aPerson(1, ['administrator']);
const other = aPerson(2, ['administrator']);
const editor = aPerson(3, ['editor']);
const root = aPerson(4, [SUPER]);
const all = [keeper, other, editor, root];

describe('nobody', () => {
  it('changes their own roles or ends their own account', () => {
    expect(findObstacle(keeper, keeper, { roles: ['administrator', 'signatory'] }, all)).toBe(
      'people.own-roles',
    );
    expect(findObstacle(keeper, keeper, { active: false }, all)).toBe('people.not-yourself');
    expect(findResetObstacle(keeper, keeper)).toBe('people.own-password');
    expect(findObstacle(keeper, keeper, { roles: ['administrator'] }, all)).toBeUndefined();
  });

  it('below a super admin touches one or makes one', () => {
    expect(findObstacle(keeper, root, { active: false }, all)).toBe('people.super-admin-only');
    expect(findResetObstacle(keeper, root)).toBe('people.super-admin-only');
    expect(findObstacle(keeper, editor, { roles: [SUPER] }, all)).toBe('people.super-admin-only');
    expect(findRoleObstacle(keeper, [SUPER])).toBe('people.super-admin-only');
    expect(findRoleObstacle(root, [SUPER])).toBeUndefined();
  });

  it('is left without a role', () => {
    expect(findRoleObstacle(root, [])).toBe('people.no-role');
    expect(findObstacle(keeper, editor, { roles: [] }, all)).toBe('people.no-role');
  });
});

describe('the last administrator', () => {
  const alone = [keeper, editor, aPerson(5, ['administrator'], false)];
  it('stays, whoever asks', () => {
    expect(findObstacle(editor, keeper, { active: false }, alone)).toBe(
      'people.last-administrator',
    );
    expect(findObstacle(editor, keeper, { roles: ['editor'] }, alone)).toBe(
      'people.last-administrator',
    );
  });
  it('may go where another one is active', () => {
    expect(findObstacle(other, keeper, { active: false }, all)).toBeUndefined();
    expect(findObstacle(root, keeper, { roles: ['editor'] }, all)).toBeUndefined();
  });
  it('of the super admins stays too', () => {
    const second = aPerson(6, [SUPER]);
    expect(findObstacle(second, root, { active: false }, [root, aPerson(6, [SUPER], false)])).toBe(
      'people.last-administrator',
    );
    expect(findObstacle(second, root, { active: false }, [root, second])).toBeUndefined();
  });
});
