import type { PastedPicture } from './paste-types';

const fromHex = (hex: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  }
  return bytes;
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const two = (value: number) => String(value).padStart(2, '0');

/** 粘贴图片-20261125-101500-1.png: told apart in the media library by when they came. */
const toName = (mime: string, index: number, now: Date): string => {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  const extension = mime.replace('image/', '').replace('jpeg', 'jpg');
  return `粘贴图片-${day}-${time}-${index + 1}.${extension}`;
};

/** A pasted picture as a file for the media library. */
export const toFile = (picture: PastedPicture, index: number): File => {
  const bytes = picture.encoding === 'hex' ? fromHex(picture.data) : fromBase64(picture.data);
  return new File([bytes], toName(picture.mime, index, new Date()), { type: picture.mime });
};

/** A screenshot is called image.png by every browser; in the media library it is told apart from the next. */
export const nameScreenshot = (file: File, index: number): File =>
  file.name === 'image.png'
    ? new File([file], toName(file.type, index, new Date()), { type: file.type })
    : file;
