import sharp from 'sharp';
import { expect, it } from 'vitest';

import { makeCover } from './cover';

/** Left half red, right half blue. */
const halves = async (): Promise<Buffer> => {
  const half = { width: 400, height: 400, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: '#0000ff' } })
    .png()
    .toBuffer();
  return sharp({ create: { ...half, width: 800, background: '#ff0000' } })
    .composite([{ input: blue, left: 400, top: 0 }])
    .png()
    .toBuffer();
};

const meanOf = async (picture: Buffer) => {
  const [red, , blue] = (await sharp(picture).stats()).channels;
  return { red: Math.round(red?.mean ?? 0), blue: Math.round(blue?.mean ?? 0) };
};

it('a cover shows what the focal point says, in the shape and size asked for', async () => {
  const picture = await halves();
  const square = { ratio: 1, maxWidth: 200 };
  const left = await makeCover(picture, { ...square, focalPoint: { x: 10, y: 50 } });
  const right = await makeCover(picture, { ...square, focalPoint: { x: 90, y: 50 } });
  expect(await sharp(left).metadata()).toMatchObject({ width: 200, height: 200, format: 'jpeg' });
  expect((await meanOf(left)).red).toBeGreaterThan(250);
  expect((await meanOf(right)).blue).toBeGreaterThan(250);
  const wide = await makeCover(picture, { ratio: 2.35, maxWidth: 5000, focalPoint: null });
  expect(await sharp(wide).metadata()).toMatchObject({ width: 800, height: 340 });
});
