// Secrets of other services that must lie in the database and come out again: sealed with a key that it does not hold.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { toRegisterKeys } from '../contracts/register-macs';
import { AppError } from './app-error';
import type { Env } from './env';

export type SecretBox = {
  /** Of the key that seals, to be stored beside what it sealed; says nothing of the key. */
  keyId: string;
  /** `about` says whose secret it is: sealed for one, it opens for no other. */
  seal(secret: string, about: string): string;
  /** null: not sealed here, or with a key that is gone. */
  open(sealed: string, about: string): string | null;
};

const CIPHER = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/** A key of its own for this use, so that a code of the register says nothing of it. */
const toCipherKey = (key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', 'gongkai/secret-box/1', 32));

const toKeyId = (key: string): string =>
  Buffer.from(hkdfSync('sha256', key, '', 'gongkai/secret-box/key-id', 6)).toString('hex');

const openWith = (key: Buffer, bytes: Buffer, about: string): string | null => {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch {
    // Another key, another robot, or no seal of ours: the caller is told by null.
    return null;
  }
};

/** With the keys of REGISTER_KEY: the first seals, all open. */
export const createSecretBox = (registerKeys: readonly [string, ...string[]]): SecretBox => {
  const [first, ...others] = registerKeys;
  const sealing = toCipherKey(first);
  const all = [sealing, ...others.map(toCipherKey)];
  return {
    keyId: toKeyId(first),
    seal: (secret, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, sealing, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(about));
      const parts = [nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(parts).toString('base64');
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
      for (const key of all) {
        const secret = openWith(key, bytes, about);
        if (secret !== null) return secret;
      }
      return null;
    },
  };
};

/** Of a process that writes to other services or keeps how they are reached; throws where it has no key. */
export const openSecretBox = ({ REGISTER_KEY }: Pick<Env, 'REGISTER_KEY'>): SecretBox => {
  if (REGISTER_KEY !== undefined) return createSecretBox(toRegisterKeys(REGISTER_KEY));
  throw new AppError({
    kind: 'invalid',
    code: 'platform.env',
    message: 'REGISTER_KEY: 缺少，npm start 会生成并写入 .env / missing, npm start makes it',
  });
};
