import { z } from 'zod';

import { ITEM_TYPES } from './item';

/** A file as a revision names it: by its bytes, never by an address. */
export const fileReference = z.strictObject({
  fileId: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
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
export type FileReference = z.infer<typeof fileReference>;

/** 形式: how the item is told. The year's figures of 图文 and 视频 rest on it. */
export const FORMATS = {
  text: '文字',
  'text-and-pictures': '图文',
  pictures: '图片',
  video: '视频',
  audio: '音频',
  infographic: '图解',
} as const;
export type Format = keyof typeof FORMATS;

/** 公开属性 (公文公开属性源头认定): only 'proactive' may be published. */
export const DISCLOSURES = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
} as const;
export type Disclosure = keyof typeof DISCLOSURES;

/** 有效性 of a normative document. */
export const VALIDITIES = {
  'in-force': '有效',
  expired: '失效',
  repealed: '废止',
  amended: '已修改',
} as const;
export type Validity = keyof typeof VALIDITIES;

/** 来源 */
export const ORIGINS = { original: '原创', repost: '转载' } as const;
export type Origin = keyof typeof ORIGINS;

const text = z.string().nullable();
/** 'YYYY-MM-DD', a day in Asia/Shanghai. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

/** What a working copy says at one account instead of the common text. */
export const variant = z.strictObject({ title: text, summary: text, text: text });

/**
 * The content of a revision, format version 1: everything of an item that will be public. Canonical JSON (RFC 8785) of
 * exactly this object, as UTF-8, are the bytes that are stored; their sha256 is the fingerprint. A new field means a new
 * format version: bytes already stored never change their meaning.
 */
export const revisionContent = z.strictObject({
  formatVersion: z.literal(1),
  type: z.enum(ITEM_TYPES),
  documentId: z.string().min(1),
  locale: z.string().min(1),
  title: text,
  summary: text,
  /** 'text' is plain text, escaped when rendered, blank lines part paragraphs. The next issue adds 'html'. */
  body: z.strictObject({ format: z.literal('text'), text: text }),
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
  cover: fileReference.nullable(),
  attachments: z.array(fileReference),
  /** social-post: pictures and the link it carries. */
  pictures: z.array(fileReference),
  link: text,
  /** interpretation: document ids of the normative documents it interprets. */
  interprets: z.array(z.string()),
  /** normative-document: 索引号, 文号, dates, 有效性, the document itself as a file. */
  indexNumber: text,
  documentNumber: text,
  effectiveOn: day,
  expiresOn: day,
  validity: text,
  documentFile: fileReference.nullable(),
});
export type RevisionContent = z.infer<typeof revisionContent>;

/** A stored revision: its name, its bytes read back. */
export type Revision = { fingerprint: string; content: RevisionContent };

/** Every file of a revision, each once, in order of first mention. */
export const filesOf = (content: RevisionContent): FileReference[] => {
  const all = [
    content.cover,
    ...content.pictures,
    ...content.attachments,
    content.documentFile,
  ].filter((file): file is FileReference => file !== null);
  return [...new Map(all.map((file) => [file.sha256 + file.extension, file])).values()];
};

/** What the stored bytes of a revision say. Throws where they are not what a revision of today is. */
export const toRevisionContent = (bytes: Buffer): RevisionContent =>
  revisionContent.parse(JSON.parse(bytes.toString('utf8')));
