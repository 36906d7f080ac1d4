import { describe, expect, it } from 'vitest';

import { toDisplayName } from './keep-display-names';

describe('toDisplayName', () => {
  it('puts the family name first', () =>
    expect(toDisplayName({ firstname: '传薇', lastname: '柳' })).toBe('柳传薇'));
  it('keeps the point of a transcribed name', () =>
    expect(toDisplayName({ firstname: '阿依古丽·买买提' })).toBe('阿依古丽·买买提'));
  it('leaves names in other scripts to Strapi', () =>
    expect(toDisplayName({ firstname: 'Ada', lastname: 'Lovelace' })).toBeUndefined());
});
