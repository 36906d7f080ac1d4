// Files as people upload them, sound and rotten, made when a test needs them.
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

import sharp from 'sharp';

type ZipEntry = { name: string; data: Buffer; flags?: number; claimedSize?: number };

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 65535), ...u16(value >>> 16)];

/** A ZIP of these entries, deflated; `flags: 1` marks one as encrypted, `claimedSize` is what the directory says of it. */
export const zip = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, flags = 0, claimedSize = data.length } of entries) {
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const facts = [
      ...u16(20),
      ...u16(flags | 0x800),
      ...u16(8),
      ...u32(0),
      ...u32(crc32(data)),
      ...u32(packed.length),
      ...u32(claimedSize),
      ...u16(label.length),
      ...u16(0),
    ];
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, ...facts]), label, packed]);
    const tail = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)];
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, ...u16(20), ...facts, ...tail]), label);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(entries.length);
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count];
  return Buffer.concat([
    ...parts,
    central,
    Buffer.from([...end, ...u32(central.length), ...u32(offset), 0, 0]),
  ]);
};

const text = (value: string) => Buffer.from(value);

export const docx = (more: readonly ZipEntry[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: text('<Types/>') },
    { name: 'word/document.xml', data: text('<w:document/>') },
    ...more,
  ]);
export const xlsx = (): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: text('<Types/>') },
    { name: 'xl/workbook.xml', data: text('<workbook/>') },
  ]);
export const ofd = (): Buffer => zip([{ name: 'OFD.xml', data: text('<ofd:OFD/>') }]);
/** Sixty megabytes of nothing in sixty kilobytes. */
export const zipBomb = (): Buffer => zip([{ name: 'a.txt', data: Buffer.alloc(60 * 1024 * 1024) }]);
/** Says that it unpacks to a hundred bytes. */
export const lyingZip = (): Buffer =>
  zip([{ name: 'a.txt', data: Buffer.alloc(5_000_000), claimedSize: 100 }]);

export const pdf = (): Buffer =>
  text('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n');
export const cutPdf = (): Buffer => pdf().subarray(0, 20);

/** The old office formats: a compound file with a stream of this name. */
export const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(`${stream}\u0000`, 'utf16le'),
    Buffer.alloc(1000),
  ]);

export const svgWithScript = (): Buffer =>
  text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const page = (): Buffer =>
  text('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');

export const picture = (
  format: 'jpeg' | 'png' | 'webp',
  {
    width = 60,
    height = 40,
    background = '#22aa66',
  }: { width?: number; height?: number; background?: string } = {},
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    [format]()
    .toBuffer();

/** As a phone takes it: lying on its side, with the place where it was taken. */
export const photo = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width: Math.round(width / 4),
      height: Math.round(height / 4),
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .resize(width, height)
    .jpeg({ quality: 80 })
    .withExif({
      IFD0: { Make: 'Telefon', Artist: 'Lin' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 28/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** Frames of different colours. */
export const movingGif = async (): Promise<Buffer> => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
};

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  return Buffer.concat([
    Buffer.from(u32(data.length).reverse()),
    body,
    Buffer.from(u32(crc32(body)).reverse()),
  ]);
};

/** A hundred megapixels in some ten kilobytes: one bit a pixel, all the same. */
export const pixelBomb = (): Buffer => {
  const edge = 10_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((edge / 8 + 1) * edge))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
