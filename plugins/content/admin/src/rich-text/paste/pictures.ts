// Finds the bytes of pasted pictures: in the HTML itself, or in the RTF beside it, where Word and WPS put them.
import { escapeHtml } from '../../../../../../src/platform/html/escape-html';
import { toPx } from './css';
import type { Context, PastedPicture } from './paste-types';
import { lose } from './paste-types';
import type { RtfPicture } from './rtf-pictures';
import { type Element, styleOf } from './tree';

const DATA = /^data:(image\/(?:png|jpeg|gif|webp|bmp));base64,([a-z0-9+/=\s]+)$/i;
/** As wide as the text of a page of A4. */
const TEXT_PX = 553;
const SPACER_PX = 2;
/** How far the widths that HTML and RTF tell of one picture may lie apart. */
const NEAR_PX = 4;

/** Names that the other program gave by itself tell a reader nothing. */
const MECHANICAL =
  /^(?:图片|图形|图|picture|image|img|wps|dsc|mmexport|微信图片|\w:\\|[\w-]+\.\w{3,4}$)/i;

const widthOf = (image: Element): number | null =>
  toPx(styleOf(image).width) ?? toPx(image.attributes.width);

const isSpacer = (image: Element): boolean => {
  const width = toPx(image.attributes.width);
  const height = toPx(image.attributes.height);
  return width !== null && height !== null && Math.max(width, height) <= SPACER_PX;
};

const isRemote = (source: string) => /^(?:https?:|blob:|\/\/)/i.test(source);
const isInline = (source: string) => /^data:/i.test(source);

/** Pictures that stand for a text box, whose words come from elsewhere. */
const textBoxesOf = (comments: string[]): Set<string> =>
  new Set(
    comments
      .filter((comment) => /<v:textbox/i.test(comment))
      .flatMap((comment) => [...comment.matchAll(/<v:\w+[^>]*?\bid="([^"]+)"/g)])
      .map(([, id]) => id ?? ''),
  );

const share = (width: number | null): string => {
  if (width === null || width > TEXT_PX * 0.88) return '';
  return ` data-width="${width > TEXT_PX * 0.62 ? 75 : width > TEXT_PX * 0.37 ? 50 : 25}"`;
};

/** The n-th picture of the one is the n-th of the other, where the counts agree; else those of the same width. */
const pair = (images: Element[], pictures: RtfPicture[]): Map<Element, RtfPicture> => {
  const pairs = new Map<Element, RtfPicture>();
  let from = 0;
  images.forEach((image, index) => {
    const width = widthOf(image);
    const at =
      images.length === pictures.length
        ? index
        : pictures.findIndex(
            (one, place) =>
              place >= from &&
              width !== null &&
              one.width !== null &&
              Math.abs(one.width - width) <= NEAR_PX,
          );
    const picture = pictures[at];
    if (!picture) return;
    pairs.set(image, picture);
    from = at + 1;
  });
  return pairs;
};

type Source = { images: Element[]; comments: string[]; rtf: RtfPicture[] };

/** Answers, for each image of the page, the place that it is to have in the text. */
export const createPlaces = ({ images, comments, rtf }: Source, context: Context) => {
  const found: PastedPicture[] = [];
  const boxes = textBoxesOf(comments);
  const isBox = ({ attributes }: Element) =>
    (attributes['v:shapes'] ?? '').split(/\s+/).some((id) => boxes.has(id));
  const sourceOf = ({ attributes }: Element) => attributes.src ?? '';
  const local = images.filter(
    (image) =>
      !isSpacer(image) && !isBox(image) && !isRemote(sourceOf(image)) && !isInline(sourceOf(image)),
  );
  const pairs = pair(local, rtf);

  const keep = (image: Element, picture: Omit<PastedPicture, 'key'>): string => {
    const key = `p${found.length + 1}`;
    found.push({ key, ...picture });
    context.kept.picture += 1;
    const alt = (image.attributes.alt ?? '').trim();
    const said = MECHANICAL.test(alt) ? '' : escapeHtml(alt);
    return `<figure data-pending="${key}"${share(widthOf(image))}><img alt="${said}"></figure>`;
  };
  const miss = (what: Parameters<typeof lose>[1]): string => {
    lose(context, what);
    return '';
  };

  const placeOf = (image: Element): string => {
    const source = sourceOf(image);
    if (isSpacer(image) || isBox(image)) return '';
    if (isRemote(source)) return miss('remote-picture');
    const data = DATA.exec(source);
    if (data) {
      const mime = (data[1] ?? '').toLowerCase() as PastedPicture['mime'];
      return keep(image, { mime, encoding: 'base64', data: (data[2] ?? '').replace(/\s+/g, '') });
    }
    if (isInline(source)) return miss('drawing');
    const picture = pairs.get(image);
    if (!picture) return miss('local-picture');
    if (picture.kind === 'drawing' || picture.hex === '') return miss('drawing');
    return keep(image, { mime: `image/${picture.kind}`, encoding: 'hex', data: picture.hex });
  };
  return { placeOf, found };
};
