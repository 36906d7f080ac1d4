// What a page of an old site says of itself: the tags that government sites must carry, else what a reader would see.
import { type CheerioAPI, load } from 'cheerio';

import type { Mapping } from './mapping';
import { emptyPage, type OldPage } from './old-page';
import { findDate, readDate } from './read-date';
import { readText } from './read-text';

/** Where the text of a page stands in the content systems that Chinese offices use; the more particular first. */
const BODIES = [
  ...[
    '.TRS_Editor',
    '.trs_editor_view',
    '#UCAP-CONTENT',
    '#zoom',
    '#vsb_content',
    '.v_news_content',
  ],
  ...['.pages_content', '.article-content', '.article_content', '.articleContent', '.article-con'],
  ...['.news_content', '.news-content', '.content-text', '#articleContent', '.view', '#content'],
  ...['.content', 'article'],
];

const squeeze = (text: string) => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();

/** By the name of the meta tag, whatever its case. */
const readMetas = ($: CheerioAPI): Map<string, string> => {
  const metas = new Map<string, string>();
  $('meta[name]').each((_, element) => {
    const name = ($(element).attr('name') ?? '').toLowerCase();
    const content = squeeze($(element).attr('content') ?? '');
    if (content !== '' && !metas.has(name)) metas.set(name, content);
  });
  return metas;
};

const textAt = ($: CheerioAPI, selector: string | undefined): string =>
  selector === undefined ? '' : squeeze($(selector).first().text());

/** The longest of those that the first fitting selector finds: a page may use a name twice. */
const findBody = ($: CheerioAPI, { selectors }: Mapping): string | null => {
  for (const selector of [selectors.body, ...BODIES]) {
    if (selector === undefined) continue;
    const [best] = $(selector)
      .toArray()
      .map((element) => ({ element, length: $(element).text().trim().length }))
      .filter(({ element, length }) => length > 0 || $(element).find('img').length > 0)
      .sort((one, other) => other.length - one.length);
    if (!best) continue;
    if (selectors.remove !== undefined) $(best.element).find(selectors.remove).remove();
    return $(best.element).html();
  }
  return null;
};

/** '标题_栏目_某某网' → '标题' */
const toTitle = ($: CheerioAPI): string => {
  const heading = $('h1')
    .toArray()
    .map((element) => squeeze($(element).text()))
    .find((text) => text !== '');
  return (
    heading ??
    squeeze($('title').first().text())
      .split(/[-_|–—]/)[0]
      ?.trim() ??
    ''
  );
};

const labelled = (words: string, label: string): string =>
  new RegExp(`${label}\\s*[:：]\\s*([^\\s　|【】\\[\\]]{1,40})`).exec(words)?.[1] ?? '';

/** What stands above and around the text: there, and not in the text, sites say where and when. */
const toSurroundings = ($: CheerioAPI): string => {
  const copy = load($.html());
  copy('script, style, ' + BODIES.join(', ')).remove();
  return copy('body').text();
};

const toAddress = (metas: Map<string, string>, key: string, { baseUrl }: Mapping): string => {
  const said = metas.get('url') ?? '';
  if (/^https?:\/\//i.test(said)) return said;
  return baseUrl === undefined ? `/${encodeURI(key)}` : new URL(encodeURI(key), baseUrl).href;
};

/** Costs another reading of the page, so it is done only where the tags do not say it. */
const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => (made ??= make());
};

const readPublished = (
  $: CheerioAPI,
  metas: Map<string, string>,
  mapping: Mapping,
  around: () => string,
) => {
  const said = metas.get('pubdate') || textAt($, mapping.selectors.date);
  if (readDate(said)) return { publishedAt: said, isGuessed: false };
  const found = findDate(around());
  return { publishedAt: found?.toISOString() ?? said, isGuessed: found !== null };
};

/** Fills in what a page says; `key` is its path below the root. */
export const readHtml = (
  bytes: Uint8Array,
  key: string,
  place: number,
  mapping: Mapping,
): OldPage => {
  const { text, encoding, isGuessed } = readText(bytes, { html: true });
  const $ = load(text);
  const metas = readMetas($);
  const around = once(() => toSurroundings($));
  const { selectors } = mapping;
  const published = readPublished($, metas, mapping, around);
  const meta = (name: string) => metas.get(name) ?? '';
  const title = meta('articletitle') || textAt($, selectors.title) || toTitle($);
  const body = findBody($, mapping);
  const page: OldPage = {
    ...emptyPage(key, place, key.includes('/') ? key.replace(/\/[^/]*$/, '') : ''),
    title,
    body: body === null ? null : { format: 'html', text: body },
    column: meta('columnname') || textAt($, selectors.column),
    source: meta('contentsource') || textAt($, selectors.source) || labelled(around(), '来源'),
    author: meta('author') || textAt($, selectors.author) || labelled(around(), '作者'),
    summary: meta('description') === title ? '' : meta('description'),
    publishedAt: published.publishedAt,
    address: toAddress(metas, key, mapping),
  };
  if (isGuessed) page.remarks.push({ code: 'encoding-guessed', about: encoding });
  if (published.isGuessed) page.remarks.push({ code: 'date-guessed', about: '' });
  return page;
};

/** A page that lists others: no text, no date, and it does not call itself an article. */
export const isArticle = (page: OldPage): boolean =>
  page.body !== null || readDate(page.publishedAt) !== null;
