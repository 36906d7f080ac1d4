import { describe, expect, it } from 'vitest';

import {
  type AskedPlacement,
  checkPlacement,
  type PlacementGround,
  type ShownItem,
} from './check-placement';

const item = (documentId: string, changes: Partial<ShownItem> = {}): ShownItem => ({
  ...{ type: 'news-post', documentId, publicationId: 1, title: `题${documentId}` },
  ...{ columnId: 'news', hasPicture: true, ...changes },
});
const [a, b] = [item('a'), item('b', { hasPicture: false, columnId: 'other' })];
const ASKED: AskedPlacement = { place: 'home', locale: 'zh-Hans', items: [a, b], basis: null };
const GROUND: PlacementGround = { newest: null, shown: [a, b], family: null };
const check = (asked: Partial<AskedPlacement> = {}, ground: Partial<PlacementGround> = {}) =>
  checkPlacement({ ...ASKED, ...asked }, { ...GROUND, ...ground });
const newest = { placementId: 3, shown: [a, b], chosen: 2 };

describe('a placement', () => {
  it('takes what is public, in another order, fewer, or none', () => {
    expect(check()).toBeUndefined();
    expect(check({ place: 'carousel', items: [a] })).toBeUndefined();
    expect(check({ place: 'column/news', items: [a] }, { family: ['news'] })).toBeUndefined();
    expect(check({ items: [b, a], basis: 3 }, { newest })).toBeUndefined();
    expect(check({ items: [], basis: 3 }, { newest })).toBeUndefined();
  });
  it('may be saved as it stands where something was withdrawn from it', () =>
    expect(check({ basis: 3 }, { newest: { ...newest, chosen: 3 } })).toBeUndefined());

  it.each<[string, Partial<AskedPlacement>, Partial<PlacementGround>]>([
    ['no-place', { place: 'foot' }, {}],
    ['no-place', { place: 'column/none' }, {}],
    ['too-many', { items: ['1', '2', '3', '4', '5', '6'].map((id) => item(id)) }, {}],
    ['twice', { items: [a, a] }, {}],
    ['changed', {}, { newest }],
    ['changed', { basis: 2 }, { newest }],
    ['changed', { basis: 2 }, {}],
    ['not-public', {}, { shown: [a] }],
    ['no-picture', { place: 'carousel' }, {}],
    ['elsewhere', { place: 'column/news' }, { family: ['news', 'below'] }],
    ['unchanged', { items: [] }, {}],
    ['unchanged', { basis: 3 }, { newest }],
  ])('is refused: %s', (refusal, asked, ground) =>
    expect(check(asked, ground)?.refusal).toBe(`placements.${refusal}`),
  );
  it('names the item that it is refused for', () =>
    expect(check({ place: 'carousel' })?.title).toBe('题b'));
});
