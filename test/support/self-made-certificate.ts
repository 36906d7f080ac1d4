// A certificate of localhost that nobody has signed but itself, as an office's own mail server has one.
import { generateKeyPairSync, sign } from 'node:crypto';

const DAY_MS = 24 * 3600 * 1000;

const toLength = (length: number): number[] => {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
};
/** One value of DER: tag, length, content. */
const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...toLength(content.length)]), content]);
};
const list = (...parts: Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const octets = (...parts: Buffer[]) => der(0x04, ...parts);
const yes = der(0x01, Buffer.from([0xff]));
const utcTime = (at: Date) => {
  const digits = at.toISOString().replace(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
};

const ECDSA_WITH_SHA256 = list(oid('2a8648ce3d040302'));
const NAME = list(der(0x31, list(oid('550403'), der(0x0c, Buffer.from('localhost')))));
const EXTENSIONS = der(
  0xa3,
  list(
    list(
      oid('551d11'),
      octets(list(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])))),
    ),
    list(oid('551d13'), yes, octets(list(yes))),
  ),
);

export const makeCertificate = (): { key: string; cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const dates = [-1, 1].map((days) => utcTime(new Date(Date.now() + days * DAY_MS)));
  const signed = list(
    ...[der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.from([1]))],
    ...[ECDSA_WITH_SHA256, NAME, list(...dates), NAME],
    ...[publicKey.export({ type: 'spki', format: 'der' }), EXTENSIONS],
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', signed, privateKey));
  const bytes = list(signed, ECDSA_WITH_SHA256, signature).toString('base64');
  const lines = bytes.match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
};
