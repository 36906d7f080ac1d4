import { describe, expect, it } from 'vitest';

import { cleanName, isName, splitName } from './person-name';

describe('splitName', () => {
  it.each([
    ['柳传薇', '柳', '传薇'],
    ['秦文', '秦', '文'],
    ['欧阳修文', '欧阳', '修文'],
    ['司马光', '司马', '光'],
    ['夏侯', '夏', '侯'],
    ['艾力·买买提', null, '艾力·买买提'],
    ['Anna Smith', null, 'Anna Smith'],
    ['阿', null, '阿'],
    ['迪丽热巴尔', null, '迪丽热巴尔'],
  ])('%s', (name, lastname, firstname) => {
    expect(splitName(name)).toEqual({ lastname, firstname });
    expect(`${lastname ?? ''}${firstname}`).toBe(name);
  });
});

it('cleans what was typed or pasted', () => {
  expect(cleanName('  柳 传薇\u200b ')).toBe('柳传薇');
  expect(cleanName(' Anna   Smith\n')).toBe('Anna Smith');
  expect([isName(''), isName('柳'), isName('x'.repeat(41))]).toEqual([false, true, false]);
});
