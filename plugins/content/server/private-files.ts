import path from 'node:path';
import type { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import { readEnvWithSecrets } from '../../../src/platform/env';
import { type FileStore, openFileStore, toExtension } from '../../../src/platform/files/file-store';
import { signAddress, verifyAddress } from '../../../src/platform/files/signed-address';

/** What Strapi's upload hands its provider; url and provider_metadata are stored as we leave them. */
type UploadFile = {
  ext?: string;
  url?: string;
  stream?: Readable;
  provider_metadata?: { sha256: string; sizeBytes: number };
};

/** How long a signed address of a file works: a working day, so that an open editor keeps its pictures. */
const SIGNED_FOR_MS = 12 * 3600 * 1000;
const BASE = '/content/files';

export type PrivateFiles = {
  store: FileStore;
  /** An address that opens this file for a working day. */
  addressOf(file: { sha256: string; extension: string }): string;
  /** The file that a signed address opens now; undefined for an unsigned, forged or expired one. */
  open(
    name: string,
    query: Record<string, unknown>,
  ): { sha256: string; extension: string } | undefined;
};

const openPrivateFiles = () => {
  const env = readEnvWithSecrets();
  return {
    store: openFileStore({ dir: path.join(env.DATA_DIR, 'files') }),
    secret: env.FILE_SIGNING_KEY,
  };
};

/**
 * Repairs: an upload is public at once, and "replace" changes public bytes under an unchanged address. Here every upload goes
 * to the private store under its sha256, is served by signed address alone, and a replaced file is a new file; the old bytes
 * stay for the revisions that name them.
 */
export const keepPrivateFiles = (strapi: Core.Strapi): void => {
  const { store, secret } = openPrivateFiles();

  const save = async (file: UploadFile): Promise<void> => {
    if (!file.stream) throw new Error('files.no-stream');
    const extension = toExtension(file.ext ?? '');
    const stored = await store.put(file.stream, extension);
    file.url = `${BASE}/${stored.sha256}${extension}`;
    file.provider_metadata = stored;
  };

  const addressOf: PrivateFiles['addressOf'] = (file) =>
    signAddress({ ...file, secret, now: new Date(), ttlMs: SIGNED_FOR_MS, base: BASE });

  const sign = (file: { url?: string }): Promise<{ url: string }> => {
    const name = path.basename((file.url ?? '').split('?')[0] ?? '');
    const extension = path.extname(name);
    return Promise.resolve({
      url: addressOf({ sha256: path.basename(name, extension), extension }),
    });
  };

  const { provider } = strapi.plugin('upload') as unknown as {
    provider: { extend(own: Record<string, unknown>): void };
  };
  provider.extend({
    uploadStream: save,
    replaceStream: save,
    // Bytes may be named by a revision; unreferenced ones are swept by a later job.
    delete: () => Promise.resolve(),
    isPrivate: () => Promise.resolve(true),
    getSignedUrl: sign,
  });

  const files: PrivateFiles = {
    store,
    addressOf,
    open: (name, { expires, signature }) =>
      verifyAddress({ name, expires, signature, secret, now: new Date() }),
  };
  strapi.add('gongkai.private-files', () => files);
};
