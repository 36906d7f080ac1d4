// What the reader of Word files does not tell: layout that styles carry, widths of columns, and what will be missing.
// Patterns instead of a parser: only counts and plain attributes are read, of files that are bounded before.

export type Layout = { align: 'center' | 'right' | null; isIndented: boolean };

const ALIGN: Record<string, Layout['align']> = { center: 'center', right: 'right', end: 'right' };

const valueOf = (xml: string, tag: string, attribute: string): string | undefined =>
  new RegExp(`<w:${tag}\\b[^>]*\\bw:${attribute}="([^"]*)"`).exec(xml)?.[1];

type Style = {
  align: Layout['align'] | undefined;
  isIndented: boolean | undefined;
  basedOn: string;
};

const toStyle = (xml: string): Style => {
  const align = valueOf(xml, 'jc', 'val');
  const indent = valueOf(xml, 'ind', 'firstLineChars') ?? valueOf(xml, 'ind', 'firstLine');
  return {
    align: align === undefined ? undefined : (ALIGN[align] ?? null),
    isIndented: indent === undefined ? undefined : Number(indent) > 0,
    basedOn: valueOf(xml, 'basedOn', 'val') ?? '',
  };
};

/** Layout by the id of a paragraph's style, with what the style inherits. */
export const readStyles = (xml: string): ((styleId: string | null) => Layout) => {
  const styles = new Map<string, Style>();
  for (const [whole] of xml.matchAll(/<w:style\b[^]*?<\/w:style>/g)) {
    const id = valueOf(whole, 'style', 'styleId');
    if (id) styles.set(id, toStyle(whole));
  }
  return (styleId) => {
    const layout: { align?: Layout['align']; isIndented?: boolean } = {};
    const seen = new Set<string>();
    for (let id = styleId ?? ''; styles.has(id) && !seen.has(id);) {
      seen.add(id);
      const style = styles.get(id) as Style;
      layout.align ??= style.align;
      layout.isIndented ??= style.isIndented;
      id = style.basedOn;
    }
    return { align: layout.align ?? null, isIndented: layout.isIndented ?? false };
  };
};

const TWIPS_IN_PIXEL = 15;

/** Widths of the columns of each table in pixels, in the order of the text. */
export const readGrids = (xml: string): number[][] =>
  [...xml.matchAll(/<w:tblGrid\b[^>]*?(?:\/>|>([^]*?)<\/w:tblGrid>)/g)].map(([, grid = '']) =>
    [...grid.matchAll(/<w:gridCol\b[^>]*\bw:w="(\d+)"/g)].map(([, twips]) =>
      Math.round(Number(twips) / TWIPS_IN_PIXEL),
    ),
  );

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

/** What the text holds that cannot be kept. */
export const countLost = (xml: string) => ({
  charts: count(xml, /<c:chart\b|<dgm:relIds\b|<cx:chart\b/g),
  formulas: count(xml, /<m:oMath>|<m:oMath /g),
  comments: count(xml, /<w:commentReference\b/g),
  deletions: count(xml, /<w:del\b(?! w:id="[^"]*"\/>)/g),
  backgrounds: count(
    xml,
    /<w:tcPr\b(?:(?!<\/w:tcPr>)[^])*?<w:shd\b[^>]*w:fill="(?!auto|FFFFFF)[0-9A-Fa-f]{6}"/g,
  ),
});
