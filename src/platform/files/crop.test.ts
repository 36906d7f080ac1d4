import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cropTo } from './crop';

const lying = { width: 1600, height: 900 };

describe('a crop', () => {
  it('keeps the middle where nobody chose a point', () => {
    expect(cropTo(lying, 1)).toEqual({ width: 900, height: 900, left: 350, top: 0 });
    expect(cropTo(lying, 2.35)).toEqual({ width: 1600, height: 681, left: 0, top: 110 });
  });
  it('follows the focal point', () => {
    expect(cropTo(lying, 1, { x: 70, y: 10 })).toMatchObject({ left: 670, top: 0 });
    expect(cropTo(lying, 2.35, { x: 70, y: 10 })).toMatchObject({ left: 0, top: 0 });
  });
  it('never leaves the picture', () => {
    expect(cropTo(lying, 1, { x: 0, y: 0 })).toMatchObject({ left: 0 });
    expect(cropTo(lying, 1, { x: 100, y: 100 })).toMatchObject({ left: 700 });
  });
  it('is the whole picture where the shape is the same', () => {
    expect(cropTo({ width: 300, height: 300 }, 1)).toEqual({
      width: 300,
      height: 300,
      left: 0,
      top: 0,
    });
  });
  it('lies inside any picture, has the shape and is as large as it can be', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(side, side, fc.constantFrom(1, 2.35), percent, percent, (w, h, ratio, x, y) => {
        const cut = cropTo({ width: w, height: h }, ratio, { x, y });
        const isInside =
          cut.left >= 0 &&
          cut.top >= 0 &&
          cut.left + cut.width <= w &&
          cut.top + cut.height <= h &&
          cut.width > 0 &&
          cut.height > 0;
        const isShaped =
          Math.abs(cut.width - cut.height * ratio) <= Math.max(1, ratio) || cut.height === 1;
        return isInside && isShaped && (cut.width === w || cut.height === h);
      }),
    );
  });
});
