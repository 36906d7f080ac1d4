// The page of one item: news post, social post, interpretation, normative document.
import { toAddress, toItemPath } from '../../../../../src/contracts/portal-path';
import type { RevisionContent } from '../../../../../src/contracts/revision';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { toShanghaiIso, toShanghaiMinute } from '../../core/dates';
import { type Html, html, toSafeUrl } from '../../core/html';
import { toMarks } from '../../core/page-marks';
import type { ItemView, Published, Related } from '../../core/views';
import { toLabel, toName, wordsOf } from '../../core/words';
import { toBody } from './body';
import { nameOfSite, shareItem } from './describe';
import { toDocumentFacts } from './document-facts';
import { isPicture, isPlayed, toDownload, toPicture, toPlayer } from './files';
import { type Meta, toFrame } from './frame';
import { type Day, toLink } from './lines';

/** 来源: where a repost comes from, else the department, else the site. */
export const toSource = (content: RevisionContent, settings: SiteSettings): string => {
  const department = settings.departments.find(({ id }) => id === content.departmentId);
  const own = department ? toName(department, content.locale) : '';
  const repost = content.origin === 'repost' ? content.originName : null;
  return repost || own || nameOfSite(settings, content.locale);
};

const toMinute = (at: Date): Day => ({ iso: toShanghaiIso(at), text: toShanghaiMinute(at) });

/** Of a page taken over from an old site often the day alone is known: then no minute is made up. */
const toFirstPublished = ({ content }: ItemView, { firstPublishedAt }: Published): Day => {
  const { iso, text } = toMinute(firstPublishedAt);
  return { iso, text: content.takenFrom ? text.replace(/ 00:00$/, '') : text };
};

/** 更正时间 where it is not the first publication. */
const toUpdated = (published: Published | null): Day | null =>
  published && published.publishedAt.getTime() !== published.firstPublishedAt.getTime()
    ? toMinute(published.publishedAt)
    : null;

/** 更正说明; of a preview what the revision says, whose day is not known yet. */
const toTold = ({ content, published, told }: ItemView) => {
  const note = published ? told?.note : content.correction?.note;
  return note ? { note, at: told && toMinute(told.at) } : null;
};

/** 解读形式 and 解读人 of an interpretation. */
const toInterpretation = ({ content }: ItemView) => {
  const { locale, interpretationForm: form, interpreter } = content;
  return form === null && interpreter === null
    ? null
    : { form: form && toLabel(form, locale), interpreter };
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

/** Of the items that the text links to, those that stand on the portal; to others there is no link. */
const toLinkedAddress =
  ({ linked }: Related) =>
  (type: string, documentId: string): string | undefined => {
    const target = linked.find(({ item }) => item.type === type && item.documentId === documentId);
    return target && toAddress(target.path);
  };

/** What is played and seen, and the body: HTML by the allow-list, made by code alone. */
const toText = (view: ItemView): Html => {
  const { content, related, toFileAddress } = view;
  const played = content.attachments.filter(isPlayed);
  return html`${played.map((file) => toPlayer(file, toFileAddress))} ${toPictures(view)}
  ${toBody(content, { toFileAddress, toItemAddress: toLinkedAddress(related) })}`;
};

const toDownloads = ({ content, toFileAddress }: ItemView) =>
  [content.documentFile, ...content.attachments].flatMap((file) =>
    file === null || isPlayed(file) ? [] : [toDownload(file, toFileAddress)],
  );

const toItem = (view: ItemView) => {
  const { content, settings, published, related } = view;
  const origin = content.origin === 'repost' ? toSafeUrl(content.originUrl) : undefined;
  return {
    type: content.type,
    source: { name: toSource(content, settings), address: origin ?? null },
    published: published && toFirstPublished(view, published),
    updated: toUpdated(published),
    author: content.author,
    told: toTold(view),
    facts: content.type === 'normative-document' ? toDocumentFacts(view) : null,
    interpretation: toInterpretation(view),
    text: toText(view),
    link: toSafeUrl(content.link) ?? null,
    downloads: toDownloads(view),
    interprets: related.interprets.map(toLink),
    repeals: related.repeals.map(toLink),
    amends: related.amends.map(toLink),
    interpretedBy: related.interpretedBy.map(toLink),
    reportAddress:
      published && view.takesReports
        ? `/report?page=${encodeURIComponent(toAddress(toItemPath(content)))}`
        : null,
  };
};

const toMetas = (view: ItemView): Meta[] => {
  const { content, settings, published } = view;
  const day = published && toFirstPublished(view, published).text;
  return [
    { name: 'ArticleTitle', content: content.title ?? '' },
    ...(day ? [{ name: 'PubDate', content: day }] : []),
    { name: 'ContentSource', content: toSource(content, settings) },
    ...(content.author ? [{ name: 'Author', content: content.author }] : []),
    ...(content.keywords ? [{ name: 'Keywords', content: content.keywords }] : []),
  ];
};

/** styles: for a preview outside the portal. */
export const toItemModel = (view: ItemView, styles?: Html) => {
  const { content, settings, related, published } = view;
  const title = content.title || wordsOf(content.locale).untitled;
  const other = related.locales.find((locale) => locale !== content.locale);
  return {
    ...toFrame({
      ...{ locale: content.locale, settings, columnId: content.columnId, kind: 'item' },
      ...{ title, share: shareItem(content, title) },
      marks: published && toMarks(published),
      metas: toMetas(view),
      ...(other && { otherAddress: toAddress(toItemPath({ ...content, locale: other })) }),
      ...(styles && { styles }),
    }),
    item: toItem(view),
  };
};
