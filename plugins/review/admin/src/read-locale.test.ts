import { describe, expect, it } from 'vitest';

import { readLocale } from './read-locale';

describe('readLocale', () => {
  it('reads the locale from an encoded address', () => {
    expect(readLocale('?rv=1&plugins%5Bi18n%5D%5Blocale%5D=en')).toBe('en');
  });
  it('reads the locale from an address as Strapi writes it', () => {
    expect(readLocale('?plugins[i18n][locale]=en')).toBe('en');
  });
  it('takes zh-Hans where none is named', () => {
    expect(readLocale('?page=1')).toBe('zh-Hans');
  });
});
