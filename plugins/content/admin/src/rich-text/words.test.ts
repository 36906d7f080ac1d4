import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { editorEn } from './words-en';
import { editorZhHans } from './words-zh-hans';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('words-'))
  .map((name) => readFileSync(path.join(__dirname, name), 'utf8'));

describe('words of the editor', () => {
  it('have the same ids in both languages', () =>
    expect(Object.keys(editorEn).sort()).toEqual(Object.keys(editorZhHans).sort()));
  it('are there for all that the editor says', () => {
    const said = sources.flatMap((text) =>
      [...text.matchAll(/\bsay\(\s*'([a-z0-9.-]+)'/gi)].map(([, id]) => `content.editor.${id}`),
    );
    expect(said.filter((id) => !(id in editorZhHans))).toEqual([]);
  });
});
