import { crc32, deflateSync } from 'node:zlib';

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG of hills under a sky: looks like a picture in screenshots, and differs by seed. */
export const samplePicture = (width: number, height: number, seed = 1): Buffer => {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ridge =
        height * (0.55 + 0.12 * Math.sin(x / (60 + seed * 9)) + 0.06 * Math.sin(x / 23 + seed));
      const shade =
        y < ridge
          ? [150 + (90 * y) / height, 185 + (50 * y) / height, 225]
          : [60 + seed * 9, 110 - (40 * y) / height, 80];
      shade.forEach((value, part) =>
        rows.writeUInt8(Math.round(value) & 255, y * (width * 3 + 1) + 1 + x * 3 + part),
      );
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
