// Which part of a picture is kept when it must have another shape. Pure: server and browser cut alike.

export type Size = { width: number; height: number };
/** In percent of width and height, from the top left. */
export type Point = { x: number; y: number };
export type Rectangle = Size & { left: number; top: number };

const MIDDLE: Point = { x: 50, y: 50 };

/** Where a length of `kept` lies in `whole` so that the point is in its middle, or as near to it as the edge allows. */
const toStart = (whole: number, kept: number, percent: number): number =>
  Math.round(Math.min(whole - kept, Math.max(0, (whole * percent) / 100 - kept / 2)));

/** The largest rectangle of that shape (`ratio` = width : height) in the picture, as near to the focal point as it goes. */
export function cropTo(
  { width, height }: Size,
  ratio: number,
  focalPoint: Point | null = null,
): Rectangle {
  const { x, y } = focalPoint ?? MIDDLE;
  const kept =
    width / height > ratio
      ? { width: Math.max(1, Math.round(height * ratio)), height }
      : { width, height: Math.max(1, Math.round(width / ratio)) };
  return { ...kept, left: toStart(width, kept.width, x), top: toStart(height, kept.height, y) };
}
