import { describe, expect, it } from 'vitest';

import { prepared, preparedName } from './prepared';

describe('prepared', () => {
  it('names a marked text once, and leaves all others alone', () => {
    const text = prepared('select 1');
    expect(preparedName(text)).toBe(preparedName(prepared('select 1')));
    expect(preparedName(prepared('select 2'))).not.toBe(preparedName(text));
    expect(preparedName('select 3')).toBeUndefined();
  });
});
