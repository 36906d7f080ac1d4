import { z } from 'zod';

import { correction } from './correction';
import { ITEM_TYPES } from './item';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file as a revision of format version 1 names it: by its bytes, never by an address. */
export const fileReferenceV1 = z.strictObject({
  fileId: z.string(),
  sha256,
  name: z.string(),
  /** With the dot, lower case: '.jpg'. */
  extension: z.string(),
  mime: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  alternativeText: z.string().nullable(),
  caption: z.string().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});

/** A smaller copy of a picture, made from it when it was uploaded; approved with it. */
export const pictureSize = z.strictObject({
  sha256,
  extension: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  sizeBytes: z.number().int().nonnegative(),
});
export type PictureSize = z.infer<typeof pictureSize>;

/** The point of a picture that stays in sight when it is cut, in percent of width and height from the top left. */
export const focalPoint = z.strictObject({
  x: z.number().min(0).max(100),
  y: z.number().min(0).max(100),
});
export type FocalPoint = z.infer<typeof focalPoint>;

/** A file as a revision names it: by its bytes, never by an address. */
export const fileReference = fileReferenceV1.extend({
  focalPoint: focalPoint.nullable(),
  /** Widest last. */
  sizes: z.array(pictureSize),
});
export type FileReference = z.infer<typeof fileReference>;

const text = z.string().nullable();
/** 'YYYY-MM-DD', a day in Asia/Shanghai. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

/** What a working copy says at one account instead of the common text. */
export const variant = z.strictObject({ title: text, summary: text, text: text });

const plainBody = z.strictObject({ format: z.literal('text'), text });
/**
 * 'text' is plain text, escaped when rendered, blank lines part paragraphs. 'html' has passed the allow-list
 * (`sanitiseBody`), holds ids of files and of items and no address of any; null is never 'html'.
 */
const body = z.discriminatedUnion('format', [
  plainBody,
  z.strictObject({ format: z.literal('html'), html: z.string() }),
]);
export type Body = z.infer<typeof body>;

/** What all format versions say; `file` is how the version names a file. */
const commonFields = <File extends z.ZodType>(file: File) => ({
  type: z.enum(ITEM_TYPES),
  documentId: z.string().min(1),
  locale: z.string().min(1),
  title: text,
  summary: text,
  columnId: text,
  departmentId: text,
  author: text,
  origin: text,
  originName: text,
  originUrl: text,
  format: text,
  disclosure: text,
  issuedOn: day,
  accounts: z.array(z.string()),
  variants: z.record(z.string(), variant),
  cover: file.nullable(),
  attachments: z.array(file),
  /** social-post: pictures and the link it carries. */
  pictures: z.array(file),
  link: text,
  /** interpretation: document ids of the normative documents it interprets. */
  interprets: z.array(z.string()),
  /** normative-document: 索引号, 文号, dates, 有效性, the document itself as a file. */
  indexNumber: text,
  documentNumber: text,
  effectiveOn: day,
  expiresOn: day,
  validity: text,
  documentFile: file.nullable(),
});

/** The content of a revision, format version 1: plain text only. Still read; new ones only where nothing else was saved. */
export const revisionContentV1 = z.strictObject({
  ...commonFields(fileReferenceV1),
  formatVersion: z.literal(1),
  body: plainBody,
});
export type RevisionContentV1 = z.infer<typeof revisionContentV1>;

const fieldsOfVersion2 = {
  ...commonFields(fileReference),
  body,
  /** The files that the body shows or offers, in order of mention. */
  bodyFiles: z.array(fileReference),
  /** normative-document: 发布机构, 主题分类, 体裁分类, 主题词. */
  issuingBody: text,
  subjectCategory: text,
  genreCategory: text,
  keywords: text,
  /** normative-document: document ids of those that it repeals, and of those that it changes, from its effective day on. */
  repeals: z.array(z.string()),
  amends: z.array(z.string()),
  /** normative-document: what changed or repealed it where that is no item of this system, in words, and since when. */
  changedBy: text,
  changedOn: day,
  /** interpretation: 解读形式 and 解读人. */
  interpretationForm: text,
  interpreter: text,
  /** Taken over from an old site: where it stood there, and the day it was published there. */
  takenFrom: z.strictObject({ address: z.string(), publishedOn: day }).nullable(),
};

/**
 * The content of a revision: everything of an item that will be public. Canonical JSON (RFC 8785) of exactly this object,
 * as UTF-8, are the bytes that are stored; their sha256 is the fingerprint. A new field means a new format version: bytes
 * already stored never change their meaning. Version 3 is version 2 and whether readers are told of a correction, written
 * only where that was answered: so nothing else got another name when it came.
 */
export const revisionContent = z
  .strictObject({
    ...fieldsOfVersion2,
    formatVersion: z.literal([2, 3]),
    correction: correction.optional(),
  })
  .refine((content) => (content.formatVersion === 3) === (content.correction !== undefined), {
    message: 'format version 3 is the one with a correction',
    path: ['correction'],
  });
export type RevisionContent = z.infer<typeof revisionContent>;

/** The bytes of any version as they are stored. */
export const storedRevisionContent = z.discriminatedUnion('formatVersion', [
  revisionContentV1,
  revisionContent,
]);
export type StoredRevisionContent = z.infer<typeof storedRevisionContent>;

/** A stored revision: its name, its bytes read back. */
export type Revision = { fingerprint: string; content: RevisionContent };

/** Every file of a revision, each once, in order of first mention. */
export const filesOf = (content: RevisionContent): FileReference[] => {
  const all = [
    content.cover,
    ...content.pictures,
    ...content.bodyFiles,
    ...content.attachments,
    content.documentFile,
  ].filter((file): file is FileReference => file !== null);
  return [...new Map(all.map((file) => [file.sha256 + file.extension, file])).values()];
};

/** What must lie in a store of files, and under which name. */
export type StoredFile = Pick<FileReference, 'sha256' | 'extension' | 'sizeBytes' | 'name'>;

/** The bytes that a revision needs: its files and the smaller copies of its pictures, each once. */
export const storedFilesOf = (content: RevisionContent): StoredFile[] => {
  const all = filesOf(content).flatMap((file): StoredFile[] => [
    file,
    ...file.sizes.map((size) => ({ ...size, name: file.name })),
  ]);
  return [...new Map(all.map((file) => [file.sha256 + file.extension, file])).values()];
};
