import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { APPEND_ONLY } from './guard-rules';

const FOLDER = path.resolve(__dirname, '../../../database/migrations/register');

it('watches every table that the register only appends to', () => {
  const all = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => [
      ...readFileSync(path.join(FOLDER, name), 'utf8').matchAll(
        /make_append_only\('gongkai\.([a-z_]+)'\)/g,
      ),
    ])
    .map(([, table]) => table);
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((table) => !APPEND_ONLY.some((one) => one === table))).toEqual([]);
});
