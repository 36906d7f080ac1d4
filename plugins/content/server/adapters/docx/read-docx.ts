// A Word file as HTML with marks for its pictures, by mammoth. Blocks the thread that it runs in: see docx-thread.ts.
import mammoth from 'mammoth';

import { type Layout, readStyles } from './word-xml';

/** A paragraph as mammoth reads it; its types leave it open. */
type Paragraph = {
  type: string;
  children?: Paragraph[];
  styleId: string | null;
  styleName: string | null;
  numbering: unknown;
  alignment: string | null;
  indent: { firstLine: string | null };
};

export type DocxPicture = { bytes: Uint8Array; mime: string };
export type ReadDocx = { html: string; pictures: DocxPicture[]; headingNumbers: number };

/** Heading 1 of a text stands below the title of the item. */
const TAGS = ['h2', 'h3', 'h4'];

const toHeadingLevel = ({ styleName, styleId }: Paragraph): number | undefined => {
  const [, level] =
    /^(?:heading|标题)\s*([1-9])$/i.exec(styleName ?? '') ??
    /^Heading([1-9])$/.exec(styleId ?? '') ??
    [];
  return level === undefined ? undefined : Number(level);
};

const isTitle = ({ styleName }: Paragraph): boolean =>
  /^(?:title|标题|subtitle|副标题)$/i.test(styleName ?? '');

const toLayout = (paragraph: Paragraph, inherited: Layout): Layout => {
  const { alignment, indent } = paragraph;
  const align =
    alignment === null
      ? inherited.align
      : alignment === 'center'
        ? 'center'
        : alignment === 'right' || alignment === 'end'
          ? 'right'
          : null;
  return {
    align: isTitle(paragraph) ? 'center' : align,
    isIndented: indent.firstLine === null ? inherited.isIndented : Number(indent.firstLine) > 0,
  };
};

const toName = (tag: string, { align, isIndented }: Layout): string =>
  `gongkai ${tag} ${align ?? 'none'} ${isIndented ? 'indent' : 'flush'}`;

/** One line for each name that `toName` makes; classes are turned into styles afterwards. */
const STYLE_MAP = ['p', ...TAGS].flatMap((tag) =>
  ([null, 'center', 'right'] as const).flatMap((align) =>
    [true, false].map((isIndented) => {
      const classes = [align, isIndented ? 'indent' : null]
        .filter(Boolean)
        .map((name) => `.${name}`);
      return `p[style-name='${toName(tag, { align, isIndented })}'] => ${tag}${classes.join('')}:fresh`;
    }),
  ),
);

/** Names the layout of each paragraph that is no item of a list, so that the style map can tell it. */
const createMark = (layoutOf: (styleId: string | null) => Layout) => {
  const counted = { headingNumbers: 0 };
  const mark = (element: Paragraph): Paragraph => {
    const children = element.children?.map(mark);
    const copy = children ? { ...element, children } : element;
    if (element.type !== 'paragraph') return copy;
    const level = toHeadingLevel(element) ?? (isTitle(element) ? 1 : undefined);
    if (level === undefined && element.numbering) return copy;
    if (level !== undefined && element.numbering) counted.headingNumbers += 1;
    const tag = level === undefined ? 'p' : (TAGS[Math.min(level, TAGS.length) - 1] ?? 'p');
    const layout = toLayout(element, layoutOf(element.styleId));
    return { ...copy, styleId: null, styleName: toName(tag, layout), numbering: null };
  };
  return { mark, counted };
};

/** Throws where the file is not what Word writes. `styles`: word/styles.xml. */
export const readDocx = async (bytes: Buffer, styles: string): Promise<ReadDocx> => {
  const pictures: DocxPicture[] = [];
  const { mark, counted } = createMark(readStyles(styles));
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: ['u => u', ...STYLE_MAP],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: Paragraph) => mark(document),
      convertImage: mammoth.images.imgElement(async (image) => {
        pictures.push({ bytes: await image.readAsBuffer(), mime: image.contentType });
        return { src: `picture:${pictures.length - 1}` };
      }),
    },
  );
  return { html: value, pictures, headingNumbers: counted.headingNumbers };
};
