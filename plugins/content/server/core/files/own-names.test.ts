import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toOwnNames } from './own-names';

describe('the names of the files of one request', () => {
  it.each([
    [
      ['image.png', 'image.png', 'image.png'],
      ['image.png', 'image (2).png', 'image (3).png'],
    ],
    [
      ['a.png', 'a.png', 'a (2).png'],
      ['a.png', 'a (3).png', 'a (2).png'],
    ],
    [
      ['readme', 'readme', '.htaccess'],
      ['readme', 'readme (2)', '.htaccess'],
    ],
    [
      ['a.png', 'b.png'],
      ['a.png', 'b.png'],
    ],
    [[], []],
  ])('%j become %j', (names, own) => expect(toOwnNames(names)).toEqual(own));

  it('are never the same, and keep their extensions', () => {
    const name = fc.constantFrom('a.png', 'a (2).png', 'a (3).png', 'b', '');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const own = toOwnNames(names);
        expect(new Set(own).size).toBe(names.length);
        own.forEach((one, at) => expect(one.endsWith('.png')).toBe(names[at]?.endsWith('.png')));
      }),
    );
  });
});
