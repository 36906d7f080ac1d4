import { expect, it } from 'vitest';

import { readTableFile } from './read-table-file';

it.each([
  ['UTF-8', [0xe7, 0xa7, 0xb8]],
  ['GB 18030', [0xbd, 0xd5]],
])('reads %s', async (_, bytes) =>
  expect(await readTableFile(new Blob([new Uint8Array(bytes)]))).toMatch(/^[秸]$/),
);
