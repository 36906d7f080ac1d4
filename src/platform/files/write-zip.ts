// Writes a ZIP of few and small parts in memory. APPNOTE.TXT of PKWARE, without ZIP64: at most 65,535 parts and 4 GB.
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = { name: string; bytes: Buffer };

const DEFLATE = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01: the same parts always make the same bytes. */
const DAY = 0x21;

/** What stands alike before a part and in the directory at the end. */
const toCommon = (name: Buffer, { bytes }: ZipPart, packed: Buffer): Buffer => {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(FLAGS, 2);
  common.writeUInt16LE(DEFLATE, 4);
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(DAY, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  return common;
};

const toEnd = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};

export const writeZip = (parts: readonly ZipPart[]): Buffer => {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = deflateRawSync(part.bytes);
    const common = toCommon(name, part, packed);
    const before = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const made = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1');
    directory.push(Buffer.concat([made, common, rest, name]));
    body.push(before);
    offset += before.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...body, listed, toEnd(parts.length, listed.length, offset)]);
};
