import { open, readFile } from 'node:fs/promises';
import path from 'node:path';

import { SEARCH_KEYS_PATH, SEARCH_MARK } from '../../../../src/contracts/search-place';
import { isErrorCode } from '../../../../src/platform/process/is-error-code';
import type { IsStanding } from '../core/ports';
import { createIsSealed, type IsSealed } from '../core/seal';

/** The marks of a page stand in its head, before any text of the item. */
const HEAD_BYTES = 8192;
const MARK = /<meta name="gongkai-publication" content="(\d+)"/;
const ITEM_PATH = /^(?:[a-z-]+\/)?[a-z-]+\/[A-Za-z0-9-]+\.html$/;

const isAbsent = (error: unknown): boolean => isErrorCode(error, 'ENOENT', 'ENOTDIR');

/** Looks at the page itself: what was withdrawn or corrected a moment ago is not shown, whatever the index says. */
export const createIsStanding =
  (siteDir: string): IsStanding =>
  async (relative, publicationId) => {
    if (!ITEM_PATH.test(relative)) return false;
    try {
      const page = await open(path.join(siteDir, relative));
      try {
        const { buffer, bytesRead } = await page.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        const [, stands] = MARK.exec(buffer.toString('utf8', 0, bytesRead)) ?? [];
        return Number(stands) === publicationId;
      } finally {
        await page.close();
      }
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  };

/** The keys as the worker wrote them beside the pages; none yet: nothing is genuine. */
export const createReadIsSealed = (siteDir: string): (() => Promise<IsSealed>) => {
  let known: { text: string; isSealed: IsSealed } = { text: '', isSealed: () => false };
  return async () => {
    const text = await readFile(path.join(siteDir, SEARCH_KEYS_PATH), 'utf8').catch(
      (error: unknown) => {
        if (isAbsent(error)) return '';
        throw error;
      },
    );
    if (text !== known.text) {
      known = { text, isSealed: createIsSealed(text.split('\n').filter((key) => key !== '')) };
    }
    return known.isSealed;
  };
};

/** Where the worker has not made the page yet. */
const toPlainFrame = (locale: string): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${locale === 'zh-Hans' ? '站内检索' : 'Search'}</title><link rel="stylesheet" href="/assets/site.css"></head><body class="search"><main class="wrap">${SEARCH_MARK}</main></body></html>`;

/** The page that results are put into, as the site's templates make it. */
export const readFrame = async (
  siteDir: string,
  relative: string,
  locale: string,
): Promise<string> => {
  try {
    return await readFile(path.join(siteDir, relative), 'utf8');
  } catch (error) {
    if (isAbsent(error)) return toPlainFrame(locale);
    throw error;
  }
};
