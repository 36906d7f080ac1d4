import { rm } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { toWordDownload } from '../../../../src/platform/strapi/to-word-download';
import { convertInThread } from '../adapters/docx/convert-in-thread';
import { writeDocx } from '../adapters/docx/write-docx';
import { createExportDocx } from '../use-cases/export-docx';
import { createImportDocx, refuseDocx } from '../use-cases/import-docx';
import { createWordFiles } from '../word-files';

type Uploaded = { filepath: string; size: number };
type Ctx = {
  request: { files?: Record<string, Uploaded | Uploaded[] | undefined>; body?: unknown };
};

const LARGEST_BYTES = 50 * 1024 * 1024;

const toFileName = (title: string): string =>
  `${
    title
      .replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 80) || '稿件'
  }.docx`;

const docx = ({ strapi }: { strapi: Core.Strapi }) => {
  const files = createWordFiles(strapi);
  const importDocx = createImportDocx({
    convert: convertInThread,
    storePicture: files.storePicture,
  });
  const exportDocx = createExportDocx({ readImages: files.readImages, write: writeDocx });
  return {
    import: withAppErrors(async ({ request }: Ctx) => {
      const given = [Object.values(request.files ?? {})]
        .flat(2)
        .filter((file) => file !== undefined);
      try {
        const [file] = given;
        if (!file) return toBody(refuseDocx('docx.no-file'));
        if (file.size > LARGEST_BYTES) return toBody(refuseDocx('docx.too-large'));
        return toBody(await importDocx(file.filepath));
      } finally {
        for (const { filepath } of given) await rm(filepath, { force: true });
      }
    }),

    export: withAppErrors(async ({ request }: Ctx) => {
      const body = (request.body ?? {}) as Record<string, unknown>;
      const title = toText(body.title);
      const bytes = await exportDocx({ title, html: toText(body.html) });
      return toWordDownload(toFileName(title), bytes);
    }),
  };
};

export const docxControllers = { docx };
