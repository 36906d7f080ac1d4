// 网站地图: every column in its place, and what else readers find things with.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { SEARCH_ADDRESS } from '../../../../../src/contracts/search-place';
import type { SiteColumn, SiteSettings } from '../../../../../src/contracts/site-settings';
import { childrenOf } from '../../core/column-tree';
import {
  toCataloguePath,
  toChangesPath,
  toFeedPath,
  toLibraryPath,
  toMapPath,
} from '../../core/site-path';
import { otherOf, toColumnLink, toFrame } from './frame';
import { type PageWords, pageWordsOf } from './page-words';
import { placeWordsOf } from './place-words';

type Below = { name: string; address: string; level: number };

/** All that hangs below a column, each under its own, and how deep. */
const toBelow = (settings: SiteSettings, { id }: SiteColumn, locale: string, level = 1): Below[] =>
  childrenOf(settings, id).flatMap((column) => [
    { ...toColumnLink(column, locale), level },
    ...toBelow(settings, column, locale, level + 1),
  ]);

const toBranches = (settings: SiteSettings, locale: string) =>
  childrenOf(settings, null).map((column) => ({
    ...toColumnLink(column, locale),
    below: toBelow(settings, column, locale),
  }));

const toServices = (locale: string, words: PageWords) => [
  { name: words.search, address: SEARCH_ADDRESS[locale] ?? '/search' },
  { name: words.documentLibrary, address: toAddress(toLibraryPath(locale)) },
  { name: words.catalogue, address: toAddress(toCataloguePath(locale)) },
  { name: words.changes, address: toAddress(toChangesPath(locale)) },
  { name: words.feed, address: toAddress(toFeedPath(locale)) },
];

export const toSiteMapModel = (settings: SiteSettings, locale: string) => ({
  ...toFrame({
    ...{ locale, settings, columnId: null, kind: 'site-map' },
    title: placeWordsOf(locale).siteMap,
    share: { address: toAddress(toMapPath(locale)) },
    otherAddress: toAddress(toMapPath(otherOf(locale))),
  }),
  branches: toBranches(settings, locale),
  services: toServices(locale, pageWordsOf(locale)),
});
