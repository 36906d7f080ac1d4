import type { Point, Size } from '../../platform/files/crop';

/** What the form holds of a chosen picture. */
export type ShownPicture = Size & { url: string; mime: string; focalPoint?: Point | null };

export const isShownPicture = (chosen: unknown): chosen is ShownPicture => {
  const { url, width, height, mime } = (chosen ?? {}) as Partial<ShownPicture>;
  return Boolean(url && width && height && mime?.startsWith('image/'));
};
