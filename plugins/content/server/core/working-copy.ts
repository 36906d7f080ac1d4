import { readCorrection } from '../../../../src/contracts/correction';
import type { ItemType } from '../../../../src/contracts/item';
import {
  type Body,
  type FileReference,
  focalPoint,
  pictureSize,
  type RevisionContent,
  variant,
} from '../../../../src/contracts/revision';
import { isHtmlBody, toBodyFileIds } from '../../../../src/platform/html/body-references';
import { sanitiseBody } from '../../../../src/platform/html/sanitise-body';

/** A file as the desk's tables hold it; sha256 and size are written by our upload provider. */
export type WorkingFile = {
  /** The attribute that holds it; 'body' for a file inside the body. */
  field: string;
  fileId: string;
  name: string;
  extension: string | null;
  mime: string | null;
  sha256: string | null;
  sizeBytes: number | null;
  alternativeText: string | null;
  caption: string | null;
  width: number | null;
  height: number | null;
  focalPoint: unknown;
  sizes: unknown;
};

/** A working copy as read from the desk's tables in one statement. Anything may be absent or rubbish: saves are never refused. */
export type WorkingCopy = {
  type: ItemType;
  documentId: string;
  locale: string;
  fields: Record<string, unknown>;
  columnId: string | null;
  departmentId: string | null;
  files: WorkingFile[];
};

const toText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const toDay = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;

const toStrings = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((part): part is string => typeof part === 'string' && part !== ''))]
    : [];

const toVariants = (value: unknown, accounts: string[]): RevisionContent['variants'] => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  const given = value as Record<string, Record<string, unknown> | undefined>;
  return Object.fromEntries(
    accounts.flatMap((account) => {
      const of = given[account];
      const parsed = variant.safeParse({
        title: toText(of?.title),
        summary: toText(of?.summary),
        text: toText(of?.text),
      });
      const says = parsed.data && Object.values(parsed.data).some((part) => part !== null);
      return says ? [[account, parsed.data] as const] : [];
    }),
  );
};

/** A file without a hash was not stored by us; it keeps an empty place so that submission can name it. */
const toFileReference = (file: WorkingFile): FileReference => ({
  fileId: file.fileId,
  sha256: file.sha256 ?? '0'.repeat(64),
  name: file.name,
  extension: (file.extension ?? '').toLowerCase(),
  mime: file.mime ?? 'application/octet-stream',
  sizeBytes: file.sizeBytes ?? 0,
  alternativeText: toText(file.alternativeText),
  caption: toText(file.caption),
  width: file.width,
  height: file.height,
  focalPoint: focalPoint.safeParse(file.focalPoint).data ?? null,
  sizes: pictureSize.array().safeParse(file.sizes).data ?? [],
});

/** The body as a revision holds it. A social post is plain text whatever it looks like: no network shows more. */
const toBody = ({ type, fields }: WorkingCopy): Body => {
  const text = toText(fields.body);
  return text !== null && type !== 'social-post' && isHtmlBody(text)
    ? { format: 'html', html: sanitiseBody(text) }
    : { format: 'text', text };
};

/** The files that a body mentions, in its order; one that is gone has no place, so that submission can name it. */
const toBodyFiles = (body: Body, files: WorkingFile[]): FileReference[] => {
  if (body.format === 'text') return [];
  const known = new Map(
    files.filter(({ field }) => field === 'body').map((file) => [file.fileId, file]),
  );
  return toBodyFileIds(body.html).flatMap((id) => {
    const file = known.get(id);
    return file ? [toFileReference(file)] : [];
  });
};

const toTakenFrom = ({ fields }: WorkingCopy): RevisionContent['takenFrom'] => {
  const address = toText(fields.takenFromAddress);
  return address === null ? null : { address, publishedOn: toDay(fields.takenFromPublishedOn) };
};

/** What only interpretations and normative documents say. */
const toDocumentFields = ({ fields }: WorkingCopy) => {
  const text = (name: string) => toText(fields[name]);
  const day = (name: string) => toDay(fields[name]);
  return {
    interprets: toStrings(fields.interprets),
    indexNumber: text('indexNumber'),
    documentNumber: text('documentNumber'),
    effectiveOn: day('effectiveOn'),
    expiresOn: day('expiresOn'),
    validity: text('validity'),
    issuingBody: text('issuingBody'),
    subjectCategory: text('subjectCategory'),
    genreCategory: text('genreCategory'),
    keywords: text('keywords'),
    repeals: toStrings(fields.repeals),
    amends: toStrings(fields.amends),
    changedBy: text('changedBy'),
    changedOn: day('changedOn'),
    interpretationForm: text('interpretationForm'),
    interpreter: text('interpreter'),
  };
};

/**
 * What a snapshot of this working copy says: the content of a revision, format version 2, or 3 where it answers whether
 * readers are told of a correction. Total: every working copy has one, however incomplete; blank text is null, an account's variant counts only while the account is wanted.
 */
export const toRevisionContent = (copy: WorkingCopy): RevisionContent => {
  const text = (name: string) => toText(copy.fields[name]);
  const day = (name: string) => toDay(copy.fields[name]);
  const files = (field: string) =>
    copy.files.filter((file) => file.field === field).map(toFileReference);
  const accounts = toStrings(copy.fields.accounts).sort();
  const body = toBody(copy);
  const correction = readCorrection(copy.fields.correction);
  return {
    formatVersion: correction ? 3 : 2,
    type: copy.type,
    documentId: copy.documentId,
    locale: copy.locale,
    title: text('title'),
    summary: text('summary'),
    body,
    bodyFiles: toBodyFiles(body, copy.files),
    columnId: copy.columnId,
    departmentId: copy.departmentId,
    author: text('author'),
    origin: text('origin'),
    originName: text('originName'),
    originUrl: text('originUrl'),
    format: text('format'),
    disclosure: text('disclosure'),
    issuedOn: day('issuedOn'),
    accounts,
    variants: toVariants(copy.fields.variants, accounts),
    cover: files('cover')[0] ?? null,
    attachments: files('attachments'),
    pictures: files('pictures'),
    link: text('link'),
    documentFile: files('documentFile')[0] ?? null,
    ...toDocumentFields(copy),
    takenFrom: toTakenFrom(copy),
    ...(correction && { correction }),
  };
};
