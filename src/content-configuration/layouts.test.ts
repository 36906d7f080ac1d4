import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ITEM_FIELDS, SETTING_FIELDS } from '../contracts/field-names';
import { HIDDEN, LAYOUTS } from './layouts';

const attributesOf = (uid: string): string[] => {
  const name = uid.split('.')[1] ?? '';
  const file = join(__dirname, `../api/${name}/content-types/${name}/schema.json`);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { attributes: object };
  return Object.keys(schema.attributes)
    .filter((name) => !HIDDEN.includes(name))
    .sort();
};

describe.each(Object.entries(LAYOUTS))('layout of %s', (uid, layout) => {
  const shown = layout.edit.flat().map(([name]) => name);
  it('shows every field of the schema once, but for those nobody types', () => {
    expect([...shown].sort()).toEqual(attributesOf(uid));
  });
  it('fits its rows into twelve columns', () => {
    for (const row of layout.edit) {
      expect(row.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(12);
    }
  });
  it('names every field in both languages', () => {
    for (const name of shown) {
      const words = ITEM_FIELDS[name] ?? SETTING_FIELDS[name];
      expect(
        words?.every((word) => word.length > 0),
        name,
      ).toBe(true);
    }
  });
});
