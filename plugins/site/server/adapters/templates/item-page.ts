// The page of one item: news post, social post, interpretation, normative document.
import { toAddress, toItemPath } from '../../../../../src/contracts/portal-path';
import type { RevisionContent } from '../../../../../src/contracts/revision';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { changeWordsOf } from '../../core/change-words';
import { toShanghaiIso, toShanghaiMinute } from '../../core/dates';
import { type Html, html, toSafeUrl } from '../../core/html';
import { toMarks } from '../../core/page-marks';
import type { ItemView, Line, Published, Related } from '../../core/views';
import { toLabel, toName, wordsOf } from '../../core/words';
import { toBody } from './body';
import { toDocumentFacts } from './document-facts';
import { isPicture, isPlayed, toDownload, toPicture, toPlayer } from './files';
import { toPage } from './layout';

/** 来源: where a repost comes from, else the department, else the site. */
export const toSource = (content: RevisionContent, settings: SiteSettings): string => {
  const department = settings.departments.find(({ id }) => id === content.departmentId);
  const own = department ? toName(department, content.locale) : '';
  const site = toName({ nameZh: settings.siteNameZh, nameEn: settings.siteNameEn }, content.locale);
  return (content.origin === 'repost' ? content.originName : null) || own || site;
};

const toInstant = (at: Date): Html =>
  html`<time datetime="${toShanghaiIso(at)}">${toShanghaiMinute(at)}</time>`;

/** Of a page taken over from an old site often the day alone is known: then no minute is made up. */
const toFirstPublished = ({ content }: ItemView, { firstPublishedAt }: Published): string => {
  const minute = toShanghaiMinute(firstPublishedAt);
  return content.takenFrom ? minute.replace(/ 00:00$/, '') : minute;
};

const toMetaLine = (view: ItemView): Html => {
  const { content, settings, published } = view;
  const words = wordsOf(content.locale);
  const source = toSource(content, settings);
  const origin = content.origin === 'repost' ? toSafeUrl(content.originUrl) : undefined;
  const corrected =
    published && published.publishedAt.getTime() !== published.firstPublishedAt.getTime();
  return html`<p class="meta">
    <span
      >${words.source}${content.locale === 'zh-Hans' ? '：' : ': '}${origin ? html`<a href="${origin}" rel="noopener nofollow">${source}</a>` : source}</span
    >
    <span
      >${words.published}${content.locale === 'zh-Hans' ? '：' : ': '}${published ? html`<time datetime="${toShanghaiIso(published.firstPublishedAt)}">${toFirstPublished(view, published)}</time>` : words.notPublished}</span
    >
    ${corrected && html`<span>${words.updated}${content.locale === 'zh-Hans' ? '：' : ': '}${toInstant(published.publishedAt)}</span> `}${content.author && html`<span>${words.author}${content.locale === 'zh-Hans' ? '：' : ': '}${content.author}</span> `}
  </p>`;
};

/** 更正说明; of a preview what the revision says, whose day is not known yet. */
const toTold = ({ content, published, told }: ItemView): Html | null => {
  const note = published ? told?.note : content.correction?.note;
  if (!note) return null;
  const words = changeWordsOf(content.locale);
  return html`<section class="told">
    <h2>${words.note}</h2>
    <p class="note">${note}</p>
    <p class="when">
      ${words.on}${content.locale === 'zh-Hans' ? '：' : ': '}${told ? toInstant(told.at) : wordsOf(content.locale).notPublished}
    </p>
  </section>`;
};

/** 解读形式 and 解读人 of an interpretation. */
const toInterpretationFacts = ({ content }: ItemView): Html | null => {
  const { locale, interpretationForm: form, interpreter } = content;
  const words = wordsOf(locale);
  const colon = locale === 'zh-Hans' ? '：' : ': ';
  return form === null && interpreter === null
    ? null
    : html`<p class="meta">
        ${form && html`<span>${words.interpretationForm}${colon}${toLabel(form, locale)}</span> `}${interpreter && html`<span>${words.interpreter}${colon}${interpreter}</span>`}
      </p>`;
};

const toPictures = ({ content, toFileAddress }: ItemView): Html[] => {
  const pictures = content.pictures.filter(isPicture);
  const cover = content.cover && isPicture(content.cover) ? content.cover : null;
  const shown =
    cover && !pictures.some(({ sha256 }) => sha256 === cover.sha256)
      ? [cover, ...pictures]
      : pictures;
  return shown.map((file) => toPicture(file, toFileAddress));
};

const toRelated = (heading: string, lines: readonly Line[]): Html | null =>
  lines.length === 0
    ? null
    : html`<section class="related">
        <h2>${heading}</h2>
        <ul>
          ${lines.map(({ title, path }) => html`<li><a href="${toAddress(path)}">${title}</a></li> `)}
        </ul>
      </section>`;

const toDownloads = ({ content, toFileAddress }: ItemView): Html | null => {
  const files = [content.documentFile, ...content.attachments].filter(
    (file) => file !== null && !isPlayed(file),
  );
  return files.length === 0
    ? null
    : html`<section class="downloads">
        <h2>${wordsOf(content.locale).attachments}</h2>
        <ul>
          ${files.map((file) => file && toDownload(file, toFileAddress))}
        </ul>
      </section>`;
};

/** Of the items that the text links to, those that stand on the portal; to others there is no link. */
const toLinkedAddress =
  ({ linked }: Related) =>
  (type: string, documentId: string): string | undefined => {
    const target = linked.find(({ item }) => item.type === type && item.documentId === documentId);
    return target && toAddress(target.path);
  };

const toArticle = (view: ItemView): Html => {
  const { content, related, toFileAddress } = view;
  const words = wordsOf(content.locale);
  const link = toSafeUrl(content.link);
  return html`<article>
    <h1>${content.title || words.untitled}</h1>
    ${toMetaLine(view)} ${toTold(view)}
    ${content.type === 'normative-document' && toDocumentFacts(view)} ${toInterpretationFacts(view)}
    ${toRelated(words.interprets, related.interprets)}
    <div class="text">
      ${content.attachments.filter(isPlayed).map((file) => toPlayer(file, toFileAddress))}
      ${toPictures(view)}
      ${toBody(content, { toFileAddress, toItemAddress: toLinkedAddress(related) })}
    </div>
    ${link && html`<p class="link">${words.link}${content.locale === 'zh-Hans' ? '：' : ': '}<a href="${link}" rel="noopener nofollow">${link}</a></p>`}
    ${toDownloads(view)} ${toRelated(words.repeals, related.repeals)}
    ${toRelated(words.amends, related.amends)}
    ${toRelated(words.interpretedBy, related.interpretedBy)}
  </article>`;
};

const toHead = (view: ItemView): Html => {
  const { content, settings, published } = view;
  return html`${published && toMarks(published)}
    <meta name="ArticleTitle" content="${content.title ?? ''}" />
    ${published && html`<meta name="PubDate" content="${toFirstPublished(view, published)}" /> `}<meta
      name="ContentSource"
      content="${toSource(content, settings)}"
    />`;
};

/** The whole page. The same view gives the same bytes. styles: for a preview outside the portal. */
export const renderItemPage = (view: ItemView, styles?: Html): string => {
  const { content, settings, related } = view;
  const other = related.locales.find((locale) => locale !== content.locale);
  return toPage({
    locale: content.locale,
    settings,
    title: content.title || wordsOf(content.locale).untitled,
    columnId: content.columnId,
    kind: 'item',
    head: toHead(view),
    description: content.summary,
    body: toArticle(view),
    ...(other && { otherAddress: toAddress(toItemPath({ ...content, locale: other })) }),
    ...(styles && { styles }),
  });
};
