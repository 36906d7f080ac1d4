import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { readDiskSpace } from '../../../../src/platform/files/disk-space';
import { isErrorCode } from '../../../../src/platform/process/is-error-code';
import type { ContentConfig } from '../config';
import { DISK_FULL, toDiskState } from '../core/files/disk-state';
import type { PrivateFiles } from '../private-files';

type Ctx = {
  is(...types: string[]): string | false | null;
  request: { length?: number; files?: Record<string, Written | Written[]> };
};
type Written = { filepath?: string };

/** What the body of a request passes through, see src/middlewares/guard-uploads.ts. */
export type UploadGuard = (ctx: unknown, next: () => Promise<unknown>) => Promise<void>;

/** A picture lies on the disk three times while it is worked on: as it came, as it is made, as it is stored. */
const COPIES = 3;

const refuseFull = () => new errors.ApplicationError(DISK_FULL, { code: 'files.disk-full' });

const removeWritten = async ({ request }: Ctx): Promise<void> => {
  for (const { filepath } of Object.values(request.files ?? {}).flat()) {
    if (filepath) await rm(filepath, { force: true });
  }
};

/**
 * Around the body parser: refuses an upload for which the disk has no room before it is read, and removes what the parser
 * wrote, which Strapi leaves behind when a request is refused.
 */
export const guardUploads = (strapi: Core.Strapi): void => {
  const needRoom = async (bytes: number) => {
    const { dir } = strapi.get('gongkai.private-files') as PrivateFiles;
    const limits: ContentConfig = strapi.config.get('plugin::content');
    for (const folder of [dir, tmpdir()]) {
      const { freeBytes } = await readDiskSpace(folder);
      if (toDiskState(freeBytes, limits, bytes * COPIES) === 'full') throw refuseFull();
    }
  };
  const guard: UploadGuard = async (given, next) => {
    const ctx = given as Ctx;
    if (!ctx.is('multipart')) {
      await next();
      return;
    }
    await needRoom(ctx.request.length ?? 0);
    try {
      await next();
    } catch (error) {
      if (isErrorCode(error, 'ENOSPC', 'EDQUOT')) throw refuseFull();
      throw error;
    } finally {
      await removeWritten(ctx);
    }
  };
  strapi.add('gongkai.upload-guard', () => guard);
};
