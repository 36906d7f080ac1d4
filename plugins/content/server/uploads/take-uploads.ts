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
import { type FileRefusal, refuseFile, toRefusalText } from '../core/files/file-refusals';
import { toOwnNames } from '../core/files/own-names';
import { createInspectFile, type Inspected } from '../use-cases/inspect-file';
import { forgetPictures, keepPicture, makeOwnPictures } from './own-pictures';

/** What the body parser makes of one file of a request. */
type InputFile = {
  filepath: string;
  originalFilename?: string | null;
  /** Ascending in the order of the request (nameByArrival). */
  newFilename?: string;
  mimetype?: string | null;
  size: number;
  detectedMimeType?: string;
  /** What a person called it in the dialog; see giveOwnNames. */
  givenName?: string;
};
type FileInfo = { name?: string | null } & Record<string, unknown>;
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

const toList = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

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

const REFUSED_ADDRESS =
  '不支持由服务器从网址下载文件。请先把文件保存到本机，再上传。 / The server fetches no files from addresses. Save the file on your computer and upload it.';

/**
 * Before Strapi looks: an empty file it refuses in English, and one without a type its own list would drop silently, and
 * the rest of the request would be stored.
 */
const prepareFiles = (files: InputFile | InputFile[] | undefined): void => {
  const given = toList(files ?? []);
  const empty = given.filter(({ size }) => size === 0);
  if (empty.length > 0) {
    const refused = empty.map((file) =>
      refuseFile('not-taken', file.originalFilename ?? '', 'empty'),
    );
    throw new errors.ApplicationError(toRefusalText(refused), { code: 'files.refused' });
  }
  for (const file of given) file.mimetype ||= 'application/octet-stream';
};

type Ctx = {
  request: { files?: { files?: InputFile | InputFile[] }; body?: { fileInfo?: unknown } };
};

const readInfo = (info: unknown): FileInfo | undefined => {
  try {
    return (typeof info === 'string' ? JSON.parse(info) : info) as FileInfo;
  } catch {
    return undefined; // Strapi refuses it
  }
};

/**
 * Of several files Strapi takes, for each name that was given, the first file that came with it: two of one name become
 * the first one twice, and one that was renamed is dropped without a word. So each gets a name of its own to be found by.
 */
const giveOwnNames = ({ files, body }: Ctx['request']): void => {
  const given = toList(files?.files ?? []);
  if (given.length < 2 || !body || !Array.isArray(body.fileInfo)) return;
  const infos = body.fileInfo.map(readInfo);
  if (infos.length !== given.length || infos.includes(undefined)) return;
  const own = toOwnNames(given.map(({ originalFilename }) => originalFilename ?? ''));
  given.forEach((file, at) => {
    file.givenName = infos[at]?.name ?? undefined;
    file.originalFilename = own[at];
  });
  body.fileInfo = infos.map((info, at) => JSON.stringify({ ...info, name: own[at] }));
};

/** As they stood in the request: what was said of each comes in that order. */
const inOrder = ({ files }: Ctx['request']): void => {
  if (!files || !Array.isArray(files.files)) return;
  const nameOf = ({ newFilename = '' }: InputFile) => newFilename;
  files.files.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
};

type Action = (ctx: Ctx) => Promise<unknown>;

export const takeUploads = (strapi: Core.Strapi): void => {
  const services = strapi.get('services') as unknown as {
    extend(uid: string, extend: (service: never) => unknown): void;
  };
  services.extend('plugin::upload.upload', (service) => takeInto(strapi, service));
  services.extend('plugin::upload.image-manipulation', makeOwnPictures as never);
  const controllers = strapi.get('controllers') as unknown as {
    extend(uid: string, extend: (controller: Record<string, Action>) => object): void;
  };
  for (const name of ['admin-upload', 'content-api']) {
    controllers.extend(`plugin::upload.${name}`, (controller) => ({
      ...controller,
      ...Object.fromEntries(
        ['upload', 'uploadFile', 'replaceFile']
          .filter((action) => controller[action])
          .map((action) => [
            action,
            (ctx: Ctx) => {
              prepareFiles(ctx.request.files?.files);
              inOrder(ctx.request);
              giveOwnNames(ctx.request);
              return controller[action]?.(ctx);
            },
          ]),
      ),
      ...(controller.uploadFromUrls && {
        uploadFromUrls: () => {
          throw new errors.ApplicationError(REFUSED_ADDRESS, { code: 'files.from-address' });
        },
      }),
    }));
  }
};
