// What a page says of itself to those who list, share or inspect it: the tags of 政府网站发展指引, and what apps show of a link.
import { toAddress, toItemPath } from '../../../../../src/contracts/portal-path';
import type { FileReference, RevisionContent } from '../../../../../src/contracts/revision';
import type { SiteColumn, SiteSettings } from '../../../../../src/contracts/site-settings';
import { toBodyText } from '../../../../../src/platform/html/body-to-text';
import { childrenOf, lineageOf } from '../../core/column-tree';
import { toFilePath } from '../../core/site-path';
import { toName } from '../../core/words';
import { isPicture } from './files';

/** Apps cut a longer one. */
const LONGEST = 120;
/** Of a body, more than enough for that; markup is read with it. */
const READ_OF_BODY = 3000;
/** What WeChat asks of the picture of a link. */
const NARROWEST = 300;

/** A page as a link that is shared; image: the address of a picture, null for the site's own. */
export type Share = {
  type: 'article' | 'website';
  title: string;
  description: string;
  address: string;
  image: string | null;
};

const cut = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line;
};

/** The summary; without one, how the text begins. */
export const describeItem = ({ summary, body }: RevisionContent): string =>
  cut(
    summary ||
      (body.format === 'html'
        ? toBodyText({ ...body, html: body.html.slice(0, READ_OF_BODY).replace(/<[^>]*$/, '') })
        : toBodyText({ ...body, text: (body.text ?? '').slice(0, READ_OF_BODY) })),
  );

/** The first picture that is wide enough. */
export const pictureOf = ({ cover, pictures, bodyFiles }: RevisionContent): string | null => {
  const wide = [cover, ...pictures, ...bodyFiles].find(
    (file): file is FileReference =>
      file !== null && isPicture(file) && (file.width ?? NARROWEST) >= NARROWEST,
  );
  return wide ? toAddress(toFilePath(wide)) : null;
};

export const shareItem = (content: RevisionContent, title: string): Share => ({
  ...{ type: 'article', title, description: describeItem(content) },
  ...{ address: toAddress(toItemPath(content)), image: pictureOf(content) },
});

const namesBelow = (settings: SiteSettings, { id }: SiteColumn, locale: string): string[] =>
  childrenOf(settings, id).map((column) => toName(column, locale));

/** What a column is, from its place in the tree: nobody writes it, so it is never out of date. */
export const describeColumn = (
  settings: SiteSettings,
  column: SiteColumn,
  locale: string,
): string => {
  const [name, site] = [toName(column, locale), nameOfSite(settings, locale)];
  const below = namesBelow(settings, column, locale);
  if (locale === 'zh-Hans')
    return `${site}“${name}”栏目${below.length > 0 ? `，包括${below.join('、')}` : ''}`;
  return `${name}${below.length > 0 ? ` (${below.join(', ')})` : ''} – ${site}`;
};

/** The names of the column, of those above it and of those directly below. */
export const toColumnKeywords = (
  settings: SiteSettings,
  column: SiteColumn,
  locale: string,
): string => {
  const line = lineageOf(settings, column.id).map((one) => toName(one, locale));
  return [...new Set([...line, ...namesBelow(settings, column, locale)])].join(',');
};

export const nameOfSite = (settings: SiteSettings, locale: string): string =>
  toName({ nameZh: settings.siteNameZh, nameEn: settings.siteNameEn }, locale);

/** Of home, and of a page that says nothing of itself. */
export const describeSite = (settings: SiteSettings, locale: string, title = ''): string => {
  const { facts } = settings;
  const host = toName({ nameZh: facts?.hostZh ?? '', nameEn: facts?.hostEn ?? '' }, locale);
  const site = nameOfSite(settings, locale);
  const by = host && host !== site ? (locale === 'zh-Hans' ? `${host}主办` : `Run by ${host}`) : '';
  return [title, site, by].filter((part) => part !== '').join(locale === 'zh-Hans' ? '，' : '. ');
};
