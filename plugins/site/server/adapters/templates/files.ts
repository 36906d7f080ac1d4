// Files of an item: pictures, moving pictures, sound, and what is downloaded.
import type { FileReference } from '../../../../../src/contracts/revision';
import { toSize } from '../../../../../src/platform/files/to-size';
import { type Html, html } from '../../core/html';

export type ToAddress = (file: Pick<FileReference, 'sha256' | 'extension'>) => string;

export const isPicture = ({ mime }: FileReference): boolean => /^image\/(?!svg)/.test(mime);
const isVideo = ({ mime }: FileReference): boolean => mime.startsWith('video/');
const isAudio = ({ mime }: FileReference): boolean => mime.startsWith('audio/');
export const isPlayed = (file: FileReference): boolean => isVideo(file) || isAudio(file);

/** 'PDF 1.2 MB' */
export const toKind = ({ extension, sizeBytes }: FileReference): string =>
  `${extension.slice(1).toUpperCase()} ${toSize(sizeBytes)}`;

const toCaption = ({ caption }: FileReference): Html | null =>
  caption ? html`<figcaption>${caption}</figcaption>` : null;

/** The width of the text on a wide screen. */
const TEXT_WIDTH = 880;

/** Smaller copies for smaller screens; share: how much of the text's width it takes. */
export const toSourceSet = (
  { sha256, extension, width, sizes }: FileReference,
  toAddress: ToAddress,
  share = 1,
): { srcset: string; sizes: string } | null => {
  if (!width || sizes.length === 0) return null;
  const shown = Math.min(width, Math.round(TEXT_WIDTH * share));
  const copies = [...sizes.filter((size) => size.width < width), { sha256, extension, width }];
  return {
    srcset: copies.map((copy) => `${toAddress(copy)} ${copy.width}w`).join(', '),
    sizes: `(max-width: 640px) ${Math.round(100 * share)}vw, ${shown}px`,
  };
};

const toSizes = (set: ReturnType<typeof toSourceSet>): Html | null =>
  set && html` srcset="${set.srcset}" sizes="${set.sizes}"`;

export const toImage = (file: FileReference, toAddress: ToAddress, share = 1): Html =>
  html`<img
    src="${toAddress(file)}"
    ${toSizes(toSourceSet(file, toAddress, share))}
    alt="${file.alternativeText ?? ''}"
    ${file.width && html` width="${file.width}"`}${file.height && html` height="${file.height}"`}
    loading="lazy"
  />`;

export const toPicture = (file: FileReference, toAddress: ToAddress): Html =>
  html`<figure>${toImage(file, toAddress)} ${toCaption(file)}</figure>`;

/** A player with a link for those whose browser cannot play it. */
export const toPlayer = (file: FileReference, toAddress: ToAddress): Html => {
  const link = html`<a href="${toAddress(file)}" download="${file.name}">${file.name}</a>`;
  const label = file.alternativeText ?? file.name;
  return html`<figure>
    ${
      isVideo(file)
        ? html`<video src="${toAddress(file)}" controls preload="metadata" aria-label="${label}">
            ${link}
          </video>`
        : html`<audio src="${toAddress(file)}" controls preload="metadata" aria-label="${label}">
            ${link}
          </audio>`
    }
    ${toCaption(file)}
  </figure>`;
};

/** One file to download, with its kind and size. */
export const toDownload = (
  file: FileReference,
  toAddress: ToAddress,
): { address: string; name: string; kind: string } => ({
  address: toAddress(file),
  name: file.name,
  kind: toKind(file),
});
