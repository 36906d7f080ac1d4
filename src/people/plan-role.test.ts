import { describe, expect, it } from 'vitest';

import { findUnchanged, type Permission, planRole, rememberSeeded } from './plan-role';

const aPermission = (action: string, traits: Partial<Permission> = {}): Permission => ({
  action,
  subject: null,
  properties: {},
  conditions: [],
  ...traits,
});
const read = (fields: string[], locales = ['zh-Hans']) =>
  aPermission('read', { subject: 'news', properties: { fields, locales } });
const held = (permission: Permission, id = 1) => ({ ...permission, id });
const NOTHING = { add: [], extend: [] };

describe('planRole', () => {
  it('gives a new role everything', () => {
    const wanted = [aPermission('submit'), read(['title'])];
    expect(planRole(wanted, [], {})).toEqual({ add: wanted, extend: [] });
  });

  it('does nothing the second time', () => {
    const wanted = [aPermission('submit'), read(['title'])];
    const seeded = rememberSeeded({}, wanted);
    expect(
      planRole(
        wanted,
        wanted.map((one) => held(one)),
        seeded,
      ),
    ).toEqual(NOTHING);
  });

  it('does not give again what was removed', () => {
    const wanted = [aPermission('submit'), read(['title', 'body'])];
    const seeded = rememberSeeded({}, wanted);
    expect(planRole(wanted, [held(read(['title']))], seeded)).toEqual(NOTHING);
  });

  it('adds what this version has and none before had', () => {
    const seeded = rememberSeeded({}, [aPermission('submit')]);
    const { add } = planRole([aPermission('submit'), aPermission('publish')], [], seeded);
    expect(add).toEqual([aPermission('publish')]);
  });

  it('leaves alone what an administrator gave before this version did', () => {
    const own = held(read(['title']));
    expect(planRole([read(['title', 'body'])], [own], {})).toEqual(NOTHING);
  });

  it('adds a new field and a new locale, and not the field that was taken away', () => {
    const seeded = rememberSeeded({}, [read(['title', 'body'])]);
    const wanted = [read(['title', 'body', 'cover'], ['zh-Hans', 'en'])];
    expect(planRole(wanted, [held(read(['title']))], seeded)).toEqual({
      add: [],
      extend: [held(read(['title', 'cover'], ['zh-Hans', 'en']))],
    });
  });

  it('adds no new field to a permission that was taken away', () => {
    const seeded = rememberSeeded({}, [read(['title'])]);
    expect(planRole([read(['title', 'cover'])], [], seeded)).toEqual(NOTHING);
  });
});

describe('findUnchanged', () => {
  it('finds a permission as it was seeded, in whatever order its fields are', () => {
    const mine = held(read(['body', 'title']));
    expect(findUnchanged([mine, held(aPermission('submit'))], [read(['title', 'body'])])).toEqual([
      mine,
    ]);
  });

  it('passes over one that was narrowed, widened or made conditional', () => {
    const conditional = held({ ...read(['title']), conditions: ['admin::is-creator'] });
    const changed = [held(read([])), held(read(['title', 'body'])), conditional];
    expect(findUnchanged(changed, [read(['title'])])).toEqual([]);
  });
});
