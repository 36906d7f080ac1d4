// A folder of pages as a copy of an old site: every HTML file that is an article, in the order of their paths.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Mapping } from './mapping';
import type { OldPage, OldSource } from './old-page';
import { isArticle, readHtml } from './read-html';

const PAGE = /\.(?:html?|shtml|jsp|aspx?|php)$/i;

/** Links are not followed: what they lead to may lie anywhere. */
const listPages = async (root: string, { exclude }: Mapping): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && PAGE.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !exclude.some((begin) => file.startsWith(begin)))
    .sort();
};

export const openFolder = (root: string, mapping: Mapping): OldSource => {
  let files: Promise<string[]> | undefined;
  const list = () => (files ??= listPages(root, mapping));
  return {
    root,
    count: async () => (await list()).length,
    read: async function* (): AsyncGenerator<OldPage> {
      for (const [at, file] of (await list()).entries()) {
        const page = readHtml(await readFile(path.join(root, file)), file, at + 1, mapping);
        if (isArticle(page)) yield page;
      }
    },
  };
};
