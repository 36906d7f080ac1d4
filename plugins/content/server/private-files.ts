import path from 'node:path';
import type { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import { readEnvWithSecrets } from '../../../src/platform/env';
import { type FileStore, openFileStore, toExtension } from '../../../src/platform/files/file-store';
import { signAddress, verifyAddress } from '../../../src/platform/files/signed-address';
import { kindOfMime } from './core/files/file-kinds';

/** What Strapi's upload hands its provider; url and provider_metadata are stored as we leave them. */
type UploadFile = {
  ext?: string;
  mime?: string;
  url?: string;
  stream?: Readable;
  provider_metadata?: { sha256: string; sizeBytes: number };
};

/** How long a signed address of a file works: a working day, so that an open editor keeps its pictures. */
const SIGNED_FOR_MS = 12 * 3600 * 1000;
const BASE = '/content/files';

export type PrivateFiles = {
  store: FileStore;
  /** Where the store lies: whose disk must have room. */
  dir: string;
  /** An address that opens this file for a working day. */
  addressOf(file: { sha256: string; extension: string }): string;
  /** The same for a stored row's address. */
  signed(url: string): string;
  /** The file that a signed address opens now; undefined for an unsigned, forged or expired one. */
  open(
    name: string,
    query: Record<string, unknown>,
  ): { sha256: string; extension: string } | undefined;
};

/** Which bytes a row's address names, signed or not. */
const toStored = ({ url = '' }: UploadFile): { sha256: string; extension: string } => {
  const name = path.basename(url.split('?')[0] ?? '');
  const extension = path.extname(name);
  return { sha256: path.basename(name, extension), extension };
};

const openPrivateFiles = () => {
  const env = readEnvWithSecrets();
  return {
    dir: path.join(env.DATA_DIR, 'files'),
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
  const { dir, store, secret } = openPrivateFiles();

  const save = async (file: UploadFile): Promise<void> => {
    if (!file.stream) throw new Error('files.no-stream');
    // Of a replaced file Strapi keeps the old extension; the stored one is that of the content.
    const extension = kindOfMime(file.mime ?? '')?.extension ?? toExtension(file.ext ?? '');
    file.ext = extension;
    const stored = await store.put(file.stream, extension);
    file.url = `${BASE}/${stored.sha256}${extension}`;
    file.provider_metadata = stored;
  };

  const addressOf: PrivateFiles['addressOf'] = (file) =>
    signAddress({ ...file, secret, now: new Date(), ttlMs: SIGNED_FOR_MS, base: BASE });

  const sign = (file: UploadFile): Promise<{ url: string }> =>
    Promise.resolve({ url: addressOf(toStored(file)) });

  const { provider } = strapi.plugin('upload') as unknown as {
    provider: { extend(own: Record<string, unknown>): void };
  };
  provider.extend({
    uploadStream: save,
    replaceStream: save,
    // Bytes may be named by a revision. Those that nothing names are swept after a set time, which begins now.
    delete: async (file: UploadFile) => {
      const { sha256, extension } = toStored(file);
      if (sha256 !== '') await store.touch(sha256, extension);
    },
    isPrivate: () => Promise.resolve(true),
    getSignedUrl: sign,
  });

  const files: PrivateFiles = {
    store,
    dir,
    addressOf,
    signed: (url) => addressOf(toStored({ url })),
    open: (name, { expires, signature }) =>
      verifyAddress({ name, expires, signature, secret, now: new Date() }),
  };
  strapi.add('gongkai.private-files', () => files);
};
