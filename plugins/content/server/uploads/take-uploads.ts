import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isErrorCode } from '../../../../src/platform/process/is-error-code';
import { hasPdfEnd, readContent } from '../adapters/files/file-content';
import { makePicture, type Picture, type SizeName } from '../adapters/files/picture-maker';
import { readArchive } from '../adapters/files/zip-archive';
import { cleanName, toFileName } from '../core/files/clean-file-name';
import { DISK_FULL } from '../core/files/disk-state';
import { kindOfMime } from '../core/files/file-kinds';
import { type FileRefusal, toRefusalText } from '../core/files/file-refusals';
import { createInspectFile, type Inspected } from '../use-cases/inspect-file';
import { type FileInfo, type InputFile, toList } from './input-file';
import { orderUploadRequests } from './order-upload-requests';
import { forgetPictures, keepPicture, makeOwnPictures } from './own-pictures';

type Data = { fileInfo?: FileInfo | FileInfo[] } & Record<string, unknown>;
type Options = Record<string, unknown> | undefined;
type UploadService = Record<string, unknown> & {
  upload(
    input: { data?: Data; files: InputFile | InputFile[] },
    options: Options,
  ): Promise<object[]>;
  replace(id: unknown, input: { data?: Data; file: InputFile }, options: Options): Promise<object>;
  updateFileInfo(id: unknown, info: FileInfo, options: Options): Promise<object>;
};

const inspectFile = createInspectFile<SizeName>({
  readContent,
  hasPdfEnd,
  readArchive,
  makePicture,
});
type Taken = Inspected<SizeName>;

/** Inspects every file; one that is refused refuses them all, and the message names each. */
const inspectAll = async (files: readonly InputFile[], folder: string): Promise<Taken[]> => {
  const found: (Taken | FileRefusal)[] = [];
  for (const [index, file] of files.entries()) {
    const own = await mkdtemp(path.join(folder, `${index}-`));
    found.push(await inspectFile({ path: file.filepath, name: file.originalFilename ?? '' }, own));
  }
  const refused = found.filter((each): each is FileRefusal => !each.ok);
  if (refused.length === 0) return found as Taken[];
  throw new errors.ApplicationError(toRefusalText(refused), {
    code: 'files.refused',
    refused: refused.map(({ code }) => code),
  });
};

/** The file as Strapi shall see it: with the name and the kind of its content, and for a picture the bytes that are kept. */
const toInput = (file: InputFile, { name, kind, picture }: Taken): InputFile => ({
  ...file,
  originalFilename: name,
  mimetype: kind.mime,
  detectedMimeType: kind.mime,
  ...(picture && { filepath: picture.path, size: picture.sizeBytes }),
});

/** The name that a person gave in the dialog is cleaned like one that came with the file. */
const toInfo = (
  info: FileInfo | undefined,
  { name, kind }: Taken,
  { givenName }: InputFile,
): FileInfo => {
  const said = givenName ?? info?.name;
  return { ...info, name: said ? toFileName(said, kind.extension) : name };
};

const OTHER_FAMILY =
  '只能用同类文件替换（图片替换图片，文档替换文档），正在使用它的稿件才不会出错。其他文件请另行上传。 / A file is replaced by one of its own kind (a picture by a picture), so that the items which use it stay whole. Upload the other one as a new file.';

/** A picture stands in texts and covers as a picture; what takes its place must be one. */
const refuseOtherFamily = async (
  strapi: Core.Strapi,
  id: unknown,
  { kind }: Taken,
): Promise<void> => {
  const before = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: id as number }, select: ['mime'] });
  const { family } = kindOfMime((before as { mime?: string } | null)?.mime ?? '') ?? kind;
  if (family !== kind.family)
    throw new errors.ApplicationError(OTHER_FAMILY, { code: 'files.other-family' });
};

/** A folder for this one upload, removed with everything in it. A full disk is said in words. */
const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-upload-'));
  try {
    return await work(folder);
  } catch (error) {
    if (!isErrorCode(error, 'ENOSPC', 'EDQUOT')) throw error;
    throw new errors.ApplicationError(DISK_FULL, { code: 'files.disk-full' });
  } finally {
    forgetPictures(folder);
    await rm(folder, { recursive: true, force: true });
  }
};

const keepPictures = (inputs: readonly InputFile[], taken: readonly Taken[]): void =>
  inputs.forEach((input, index) => {
    const { picture } = taken[index] as Taken;
    if (picture) keepPicture(input.filepath, picture as Picture);
  });

/**
 * Every entrance of an upload (both of the admin, the content API, a program inside this process) ends in these three
 * methods. All files of a request are inspected before any is stored, and their rows are made in one transaction.
 */
const takeInto = (strapi: Core.Strapi, service: UploadService): UploadService => ({
  ...service,

  upload: ({ data = {}, files }, options) =>
    inFolder(async (folder) => {
      const given = toList(files);
      const taken = await inspectAll(given, folder);
      const inputs = given.map((file, index) => toInput(file, taken[index] as Taken));
      const infos = toList(data.fileInfo ?? {});
      const fileInfo = taken.map((each, index) =>
        toInfo(infos[index], each, given[index] as InputFile),
      );
      keepPictures(inputs, taken);
      return strapi.db.transaction(() =>
        service.upload({ data: { ...data, fileInfo }, files: inputs }, options),
      ) as unknown as Promise<object[]>;
    }),

  replace: (id, { data = {}, file }, options) =>
    inFolder(async (folder) => {
      const taken = await inspectAll([file], folder);
      await refuseOtherFamily(strapi, id, taken[0] as Taken);
      const input = toInput(file, taken[0] as Taken);
      const fileInfo = toInfo(toList(data.fileInfo ?? {})[0], taken[0] as Taken, file);
      keepPictures([input], taken);
      return service.replace(id, { data: { ...data, fileInfo }, file: input }, options);
    }),

  updateFileInfo: (id, info, options) =>
    service.updateFileInfo(
      id,
      info.name ? { ...info, name: cleanName(info.name).slice(0, 200) } : info,
      options,
    ),
});

export const takeUploads = (strapi: Core.Strapi): void => {
  const services = strapi.get('services') as unknown as {
    extend(uid: string, extend: (service: never) => unknown): void;
  };
  services.extend('plugin::upload.upload', (service) => takeInto(strapi, service));
  services.extend('plugin::upload.image-manipulation', makeOwnPictures as never);
  orderUploadRequests(strapi);
};
