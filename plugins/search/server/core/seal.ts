// Binds what is shown of an item to the worker that read it from the register: the portal can tell, and cannot make it.
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** What readers see of an item, and which publication it is of. */
export type SealedFacts = {
  type: string;
  documentId: string;
  locale: string;
  publicationId: number;
  columnId: string;
  path: string;
  publishedAt: Date;
  title: string;
  documentNumber: string;
  body: string;
};

const toMessage = (facts: SealedFacts): Buffer =>
  Buffer.from(
    JSON.stringify([
      ...[
        'gongkai/search-entry/1',
        facts.type,
        facts.documentId,
        facts.locale,
        facts.publicationId,
      ],
      ...[facts.columnId, facts.path, facts.publishedAt.toISOString(), facts.title],
      ...[facts.documentNumber, facts.body],
    ]),
  );

/** An Ed25519 key in PKCS 8 is this and its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const toPrivateKey = (registerKey: string): KeyObject => {
  const seed = createHmac('sha256', registerKey).update('gongkai/search-seal/1').digest();
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
};

export type Sealer = {
  seal(facts: SealedFacts): string;
  /** One for each key, as the portal reads them. */
  publicKeys: string[];
};

/** With the keys of REGISTER_KEY: the first makes, all are accepted. */
export const createSealer = (registerKeys: readonly [string, ...string[]]): Sealer => {
  const keys = registerKeys.map(toPrivateKey);
  const [first = toPrivateKey(registerKeys[0])] = keys;
  return {
    seal: (facts) => sign(null, toMessage(facts), first).toString('base64'),
    publicKeys: keys.map((key) =>
      createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    ),
  };
};

export type IsSealed = (facts: SealedFacts, seal: string) => boolean;

export const createIsSealed = (publicKeys: readonly string[]): IsSealed => {
  const keys = publicKeys.map((key) =>
    createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }),
  );
  return (facts, seal) => {
    const message = toMessage(facts);
    return keys.some((key) => verify(null, message, key, Buffer.from(seal, 'base64')));
  };
};
