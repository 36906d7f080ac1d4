/** The shapes in which WeChat shows a cover: wide at the head of a message, square below it and when it is shared. */
export const COVER_SHAPES = {
  wide: { ratio: 2.35, maxWidth: 1410 },
  square: { ratio: 1, maxWidth: 800 },
} as const;
export type CoverShape = keyof typeof COVER_SHAPES;
