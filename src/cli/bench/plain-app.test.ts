// The plain application is made of our content types; one that it cannot take would end the bench at its start.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { makePlainApp } from './plain-app';

describe('the plain application', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-plain-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes every field of the content types as they are', () => {
    makePlainApp(folder, 'postgres://nobody@127.0.0.1:1/none');
    const schema = 'src/api/news-post/content-types/news-post/schema.json';
    expect(existsSync(path.join(folder, schema))).toBe(true);
  });
});
