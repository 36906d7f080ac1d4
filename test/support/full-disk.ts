import { Readable } from 'node:stream';

import type { PrivateFiles } from '../../plugins/content/server/private-files';
import type { TestCms } from './test-cms';

const FIRST_BYTES = 50;

/** The file store's own writing, of a disk that has no room after the first bytes. Answers what makes room again. */
export const fillDisk = ({ strapi }: Pick<TestCms, 'strapi'>): (() => void) => {
  const { store } = strapi.get('gongkai.private-files') as PrivateFiles;
  const { put } = store;
  store.put = (source, extension) =>
    put(
      Readable.from(
        (async function* () {
          for await (const chunk of source as Readable) {
            yield (chunk as Buffer).subarray(0, FIRST_BYTES);
            throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
          }
        })(),
      ),
      extension,
    );
  return () => {
    store.put = put;
  };
};
