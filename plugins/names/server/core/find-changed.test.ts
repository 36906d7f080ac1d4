import { expect, it } from 'vitest';

import { findChanged } from './find-changed';

const PLACE = { order: 1, parentId: 'top' };
const GROUND = {
  row: { nameZh: '要闻', nameEn: null, slug: 'news' },
  place: PLACE,
  names: [{ zh: '要闻', en: '要闻', slug: 'news' }],
  places: [PLACE],
};

it.each([
  [{ order: 1, title: 'x' }, []],
  [{ nameZh: ' 要闻', nameEn: '', slug: 'news' }, []],
  [{ nameZh: '头条', nameEn: 'Top', slug: 'top' }, ['nameZh', 'nameEn', 'slug']],
  [{ nameEn: '要闻' }, []],
  [{ nameZh: null }, ['nameZh']],
  [{ nameZh: 7 }, ['nameZh']],
  [{ order: 2 }, ['order']],
  [{ order: null }, ['order']],
  [{ order: '1' }, []],
  [{ parent: { connect: [], disconnect: [] } }, []],
  [{ parent: { connect: [{ id: 3, documentId: 'top' }], disconnect: [] } }, []],
  [
    { parent: { connect: [{ documentId: 'other' }], disconnect: [{ documentId: 'top' }] } },
    ['parent'],
  ],
  [{ parent: { connect: [], disconnect: [{ documentId: 'top' }] } }, ['parent']],
  [{ parent: { connect: [{ id: 9 }] } }, ['parent']],
  [{ parent: { set: [{ documentId: 'top' }] } }, []],
  [{ parent: { set: [] } }, ['parent']],
  [{ parent: null }, ['parent']],
  [{ parent: [] }, ['parent']],
  [{ parent: 'top' }, []],
  [{ parent: ['other'] }, ['parent']],
  [{ parent: { documentId: 'other' } }, ['parent']],
  [{ parent: 9 }, ['parent']],
  [{ parent: { id: 9 } }, ['parent']],
  [{ parent: ['top', 'other'] }, ['parent']],
  [{ parent: { connect: [{ documentId: 'top' }, { documentId: 'other' }] } }, ['parent']],
])('a save of %j changes %j', (data, changed) =>
  expect(findChanged(data, GROUND)).toEqual(changed),
);

it('a save of what was confirmed changes none that it may not', () => {
  const data = { nameZh: '头条', nameEn: 'Top', slug: 'top', order: 5, parent: 'other' };
  const ground = {
    ...GROUND,
    names: [...GROUND.names, { zh: '头条', en: 'Top', slug: 'top' }],
    places: [PLACE, { order: 5, parentId: 'other' }],
  };
  expect(findChanged(data, ground)).toEqual([]);
});

it('a save that puts the row right changes nothing', () => {
  const altered = { ...GROUND, row: { nameZh: '偷改' }, place: { order: 9, parentId: null } };
  expect(findChanged({ nameZh: '要闻', order: 1, parent: 'top' }, altered)).toEqual([]);
});
