// What a request of several files says of them, put in order before Strapi reads it.
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { refuseFile, toRefusalText } from '../core/files/file-refusals';
import { toOwnNames } from '../core/files/own-names';
import { type FileInfo, type InputFile, toList } from './input-file';

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

/** In front of every upload route of Strapi's. */
export const orderUploadRequests = (strapi: Core.Strapi): void => {
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
