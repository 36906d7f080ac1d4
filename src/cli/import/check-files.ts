// The files that a page refers to: each found in the source, or said to be missing.
import path from 'node:path';

import { findFile, type FoundFile } from './find-file';
import type { Mapping } from './mapping';
import type { OldPage, Remark } from './old-page';
import { findReferences } from './to-body';

export type PageFiles = {
  /** By the reference as the page writes it. */
  found: Map<string, Extract<FoundFile, { kind: 'file' | 'data' }>>;
  pictures: string[];
  attachments: string[];
  remarks: Remark[];
};

/** Says why a file may not be kept; null where it may. */
export type InspectFile = (file: string, name: string) => Promise<string | null>;

const PICTURE = /^\.(?:jpe?g|png|gif|webp|bmp)$/i;

const toRemark = (kind: FoundFile['kind'], reference: string, isPicture: boolean): Remark => {
  const about = reference.slice(0, 200);
  if (kind === 'outside') return { code: 'file-outside', about };
  if (kind === 'remote' && isPicture) return { code: 'picture-remote', about };
  return { code: isPicture ? 'picture-missing' : 'attachment-missing', about };
};

/** `isOurs` tells links of files on other sites, which stay links, from files of this one. */
export const findFiles = async (
  page: OldPage,
  { root, mapping, inspect }: { root: string; mapping: Mapping; inspect: InspectFile },
): Promise<PageFiles> => {
  const inBody =
    page.body?.format === 'html' ? findReferences(page.body.text) : { pictures: [], files: [] };
  const files: PageFiles = {
    found: new Map(),
    pictures: inBody.pictures,
    attachments: page.attachments,
    remarks: [],
  };
  const look = async (reference: string, isPicture: boolean, isLink: boolean) => {
    const found = await findFile(root, reference, page.folder, mapping);
    if (found.kind === 'remote' && isLink) return;
    if (found.kind !== 'file' && found.kind !== 'data') {
      files.remarks.push(toRemark(found.kind, reference, isPicture));
      return;
    }
    const extension = found.kind === 'file' ? path.extname(found.file) : found.extension;
    const isWrong = isPicture && !PICTURE.test(extension);
    const why = isWrong
      ? '不是图片'
      : found.kind === 'file'
        ? await inspect(found.file, path.basename(found.file))
        : null;
    if (why === null) files.found.set(reference, found);
    else
      files.remarks.push({ code: 'file-refused', about: `${reference.slice(0, 200)}（${why}）` });
  };
  for (const picture of inBody.pictures) await look(picture, true, false);
  for (const file of inBody.files) await look(file, false, true);
  for (const file of page.attachments) await look(file, false, false);
  if (page.cover !== '') await look(page.cover, true, false);
  return files;
};
