// Files of an item: pictures, moving pictures, sound, and what is downloaded.
import type { FileReference } from '../../../../../src/contracts/revision';
import { type Html, html } from '../html';

type ToAddress = (file: FileReference) => string;

export const isPicture = ({ mime }: FileReference): boolean => /^image\/(?!svg)/.test(mime);
const isVideo = ({ mime }: FileReference): boolean => mime.startsWith('video/');
const isAudio = ({ mime }: FileReference): boolean => mime.startsWith('audio/');
export const isPlayed = (file: FileReference): boolean => isVideo(file) || isAudio(file);

/** '18 KB', '3.2 MB'; the unit is 1,024 bytes, as file managers show it. */
export const toSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
};

const toCaption = ({ caption }: FileReference): Html | null =>
  caption ? html`<figcaption>${caption}</figcaption>` : null;

export const toPicture = (file: FileReference, toAddress: ToAddress): Html =>
  html`<figure>
    <img
      src="${toAddress(file)}"
      alt="${file.alternativeText ?? ''}"
      ${file.width && html` width="${file.width}"`}${file.height && html` height="${file.height}"`}
      loading="lazy"
    />
    ${toCaption(file)}
  </figure>`;

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
export const toDownload = (file: FileReference, toAddress: ToAddress): Html =>
  html`<li>
    <a href="${toAddress(file)}" download="${file.name}">${file.name}</a>
    <span class="kind">${file.extension.slice(1).toUpperCase()} ${toSize(file.sizeBytes)}</span>
  </li> `;
