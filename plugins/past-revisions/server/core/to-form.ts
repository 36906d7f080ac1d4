import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';

/** Row of the media library, by the file's id. */
export type FileRows = ReadonlyMap<string, number>;

const rowOf = (rows: FileRows, { fileId, name }: FileReference): number => {
  const row = rows.get(fileId);
  if (row === undefined) throw new RangeError(`no row of ${name}`);
  return row;
};

/**
 * The fields of the form that would say what a revision says; those alone that the type has. Whatever a snapshot is made of
 * is among them, the answer about readers too: of an earlier publication it counts as none, and what is written back is to
 * be the revision again.
 */
export const toForm = (
  content: RevisionContent,
  rows: FileRows,
  attributes: readonly string[],
): Record<string, unknown> => {
  const { body, columnId, departmentId, takenFrom, correction } = content;
  const one = (file: FileReference | null) => file && rowOf(rows, file);
  const many = (files: FileReference[]) => files.map((file) => rowOf(rows, file));
  const form: Record<string, unknown> = {
    ...content,
    body: body.format === 'html' ? body.html : body.text,
    column: columnId,
    department: departmentId,
    cover: one(content.cover),
    attachments: many(content.attachments),
    pictures: many(content.pictures),
    documentFile: one(content.documentFile),
    correction: correction ?? null,
    takenFromAddress: takenFrom?.address ?? null,
    takenFromPublishedOn: takenFrom?.publishedOn ?? null,
  };
  return Object.fromEntries(attributes.map((name) => [name, form[name] ?? null]));
};
