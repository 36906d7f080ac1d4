// An item as programs read it: what its current publication says, and nothing of the desk.
import { z } from 'zod';

import { ITEM_TYPES, type ItemType, LOCALES } from '../../../../src/contracts/item';
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';

/** As Strapi names a type in an address: /api/news-posts. */
export const toPlural = (type: ItemType) => `${type}s` as const;
export const ofPlural = (plural: string): ItemType | undefined =>
  ITEM_TYPES.find((type) => toPlural(type) === plural);

const text = z.string().nullable();
/** As a revision writes one: what is public is answered, were it the 30th of February. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
const instant = z.iso.datetime();

const file = z.strictObject({
  fileId: z.string().describe('The body names files by it (data-file-id).'),
  name: z.string(),
  mime: z.string(),
  sizeBytes: z.int().nonnegative(),
  sha256: z.string().length(64),
  alternativeText: text,
  caption: text,
  width: z.int().nullable(),
  height: z.int().nullable(),
  url: text.describe('On the portal; null where the item is not there.'),
});

export const publishedItem = z.strictObject({
  id: z.int().describe('Number of the current publication.'),
  documentId: z.string(),
  locale: z.enum(LOCALES),
  createdAt: instant.describe('The same as publishedAt: what was before is not public.'),
  publishedAt: instant.describe('When the item became public.'),
  updatedAt: instant.describe('When its current publication was made: a correction moves it.'),
  url: text.describe('Its page on the portal; null where it is on other channels alone.'),
  title: text,
  summary: text,
  body: z
    .strictObject({ format: z.enum(['text', 'html']), content: text })
    .describe('html is allow-listed; files in it are named by data-file-id.'),
  columnId: text,
  departmentId: text,
  author: text,
  origin: text,
  originName: text,
  originUrl: text,
  format: text,
  disclosure: text,
  issuedOn: day,
  cover: file.nullable(),
  pictures: z.array(file),
  attachments: z.array(file),
  bodyFiles: z.array(file),
  link: text,
  interprets: z.array(z.string()).describe('Document ids of the normative documents.'),
  interpretationForm: text,
  interpreter: text,
  indexNumber: text,
  documentNumber: text,
  effectiveOn: day,
  expiresOn: day,
  validity: text,
  documentFile: file.nullable(),
  issuingBody: text,
  subjectCategory: text,
  genreCategory: text,
  keywords: text,
  repeals: z.array(z.string()),
  amends: z.array(z.string()),
  changedBy: text,
  changedOn: day,
});
export type PublishedItem = z.infer<typeof publishedItem>;

export const FIELDS = Object.keys(publishedItem.shape) as (keyof PublishedItem)[];
/** Always answered, whatever fields were asked for, as Strapi does. */
export const ALWAYS: readonly string[] = ['id', 'documentId'];

/** Fields that are what the revision says, as it says them. */
const SAID = z.object(
  publishedItem.omit({
    ...{ id: true, createdAt: true, publishedAt: true, updatedAt: true, url: true, body: true },
    ...{ cover: true, pictures: true, attachments: true, bodyFiles: true, documentFile: true },
  }).shape,
);

export type CurrentPublication = {
  publicationId: number;
  content: RevisionContent;
  firstPublishedAt: Date;
  publishedAt: Date;
  /** Its page below the portal's address; null: not there. */
  pagePath: string | null;
};

/** `portalUrl` without a slash at the end; `toFilePath` below it. */
export type Addresses = { portalUrl: string; toFilePath: (file: FileReference) => string };

export const toPublishedItem = (
  { publicationId, content, firstPublishedAt, publishedAt, pagePath }: CurrentPublication,
  { portalUrl, toFilePath }: Addresses,
): PublishedItem => {
  const toFile = (one: FileReference): z.infer<typeof file> => ({
    ...{ fileId: one.fileId, name: one.name, mime: one.mime, sizeBytes: one.sizeBytes },
    ...{ sha256: one.sha256, alternativeText: one.alternativeText, caption: one.caption },
    ...{ width: one.width, height: one.height },
    url: pagePath === null ? null : `${portalUrl}/${toFilePath(one)}`,
  });
  const { body, cover, documentFile } = content;
  const began = firstPublishedAt.toISOString();
  const said = SAID.parse(content);
  return {
    ...said,
    id: publicationId,
    createdAt: began,
    publishedAt: began,
    updatedAt: publishedAt.toISOString(),
    url: pagePath === null ? null : `${portalUrl}/${pagePath}`,
    body: { format: body.format, content: body.format === 'html' ? body.html : body.text },
    cover: cover && toFile(cover),
    pictures: content.pictures.map(toFile),
    attachments: content.attachments.map(toFile),
    bodyFiles: content.bodyFiles.map(toFile),
    documentFile: documentFile && toFile(documentFile),
  };
};

export const pickFields = (
  item: PublishedItem,
  fields: readonly string[] | null,
): Partial<PublishedItem> =>
  fields === null
    ? item
    : Object.fromEntries(
        Object.entries(item).filter(([name]) => ALWAYS.includes(name) || fields.includes(name)),
      );
