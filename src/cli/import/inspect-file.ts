import sharp from 'sharp';

import {
  hasPdfEnd,
  readContent,
} from '../../../plugins/content/server/adapters/files/file-content';
import { readArchive } from '../../../plugins/content/server/adapters/files/zip-archive';
import { createInspectFile } from '../../../plugins/content/server/use-cases/inspect-file';
import type { InspectFile } from './check-files';

/** As at an upload, but of a picture only its head is read: making its sizes is the upload's, and takes a hundred times as long. */
const inspect = createInspectFile<never>({
  readContent,
  hasPdfEnd,
  readArchive,
  makePicture: async (file) => {
    const { width = 0, height = 0, size = 0 } = await sharp(file).metadata();
    return { picture: { path: file, width, height, sizeBytes: size, sizes: [] } };
  },
});

/** What an upload would refuse of a file, told before anything is written. */
export const inspectFile: InspectFile = async (file, name) => {
  try {
    const judged = await inspect({ path: file, name }, '');
    return judged.ok ? null : judged.zh;
  } catch {
    // sharp says in English what a picture lacks; that it cannot be read is all that is asked here.
    return '图片已损坏，无法读取';
  }
};
