// How the format versions of a revision stand to each other.
import type { z } from 'zod';

import {
  type FileReference,
  type fileReferenceV1,
  filesOf,
  type RevisionContent,
  type RevisionContentV1,
  revisionContentV1,
  type StoredRevisionContent,
  storedRevisionContent,
} from './revision';

/** What version 2 asks and version 1 did not say. */
const UNSAID = {
  formatVersion: 2,
  bodyFiles: [],
  issuingBody: null,
  subjectCategory: null,
  genreCategory: null,
  keywords: null,
  repeals: [],
  amends: [],
  changedBy: null,
  changedOn: null,
  interpretationForm: null,
  interpreter: null,
  takenFrom: null,
} as const;

type FileV1 = z.infer<typeof fileReferenceV1>;
const raise = (file: FileV1): FileReference => ({ ...file, focalPoint: null, sizes: [] });

const toCurrent = (content: StoredRevisionContent): RevisionContent =>
  content.formatVersion !== 1
    ? content
    : {
        ...content,
        ...UNSAID,
        bodyFiles: [],
        repeals: [],
        amends: [],
        cover: content.cover && raise(content.cover),
        attachments: content.attachments.map(raise),
        pictures: content.pictures.map(raise),
        documentFile: content.documentFile && raise(content.documentFile),
      };

/**
 * What the stored bytes of a revision say, in the terms of today's version. Throws where they are not what a revision is.
 */
export const toRevisionContent = (bytes: Buffer): RevisionContent =>
  toCurrent(storedRevisionContent.parse(JSON.parse(bytes.toString('utf8'))));

/**
 * The same content in version 1, or null where version 1 could not say it. A working copy last saved before version 2
 * came is still known by its hash.
 */
export const toVersion1 = (content: RevisionContent): RevisionContentV1 | null => {
  const { body: said } = content;
  const isUnsaid = (Object.keys(UNSAID) as (keyof typeof UNSAID)[]).every((field) => {
    const value = content[field];
    return field === 'formatVersion' || value === null || (Array.isArray(value) && !value.length);
  });
  if (said.format !== 'text' || !isUnsaid || content.correction) return null;
  if (filesOf(content).some((file) => file.focalPoint !== null)) return null;
  const parsed = revisionContentV1.safeParse(lower({ ...content, formatVersion: 1 }));
  return parsed.success ? parsed.data : null;
};

const LATER = new Set([...Object.keys(UNSAID), 'focalPoint', 'sizes']);
/** Leaves out, at every depth, what version 1 has no place for. */
const lower = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lower);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name === 'formatVersion' || !LATER.has(name))
      .map(([name, part]) => [name, lower(part)]),
  );
};
