import { expect, it } from 'vitest';

import { EMPTY_SITE_SETTINGS, type SiteSettings } from '../../../../src/contracts/site-settings';
import { layoutOf } from './column-layout';

const column = (id: string, parentId: string | null = null) => ({
  ...{ id, nameZh: id, nameEn: id, slug: id, order: 0, parentId },
});
const FACTS: SiteSettings['facts'] = {
  ...{ nameZh: '厅', nameEn: '', theme: 'blue', hostZh: '', hostEn: '', icp: '', police: '' },
  ...{ siteCode: '', domain: '', addressZh: '', addressEn: '', postcode: '', telephone: '' },
};
const settings: SiteSettings = {
  ...EMPTY_SITE_SETTINGS,
  columns: [
    ...[column('open'), column('guide', 'open'), column('statutory', 'open')],
    ...[column('budget', 'statutory'), column('topics'), column('roads', 'topics')],
    ...[column('progress', 'roads'), column('news')],
  ],
};
const layoutsOf = (facts: SiteSettings['facts']) => {
  const given = { ...settings, ...(facts && { facts }) };
  return given.columns.map(({ id }) => `${id} ${layoutOf(given, id)}`);
};

it('is a list where no column has a purpose', () => {
  expect(new Set(layoutsOf(undefined).map((one) => one.split(' ')[1]))).toEqual(new Set(['list']));
  expect(new Set(layoutsOf(FACTS).map((one) => one.split(' ')[1]))).toEqual(new Set(['list']));
});

it('follows the purpose of the column and of those above it', () => {
  expect(
    layoutsOf({
      ...FACTS,
      ...{ disclosureColumn: 'open', statutoryColumn: 'statutory', topicColumn: 'topics' },
    }),
  ).toEqual([
    ...['open parts', 'guide list', 'statutory numbered', 'budget numbered'],
    ...['topics topics', 'roads topic', 'progress list', 'news list'],
  ]);
});
