import { expect, it } from 'vitest';

import { toSize } from './to-size';

it.each([
  [0, '0 B'],
  [900, '900 B'],
  [1536, '1.5 KB'],
  [2048, '2 KB'],
  [20 * 1024, '20 KB'],
  [3.25 * 1024 ** 2, '3.3 MB'],
  [78 * 1024 ** 3, '78 GB'],
])('%i bytes are %s', (bytes, size) => expect(toSize(bytes)).toBe(size));
