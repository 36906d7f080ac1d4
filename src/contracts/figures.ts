// The publication figures as statistics answers them: to the admin page, the API, the commands and the annual report.

/** What figures can be split by. Days, months and years are those of Asia/Shanghai. */
export const FIGURE_DIMENSIONS = [
  'channel',
  'account',
  'content-type',
  'format',
  'department',
  'column',
  'month',
  'day',
  'year',
  'locale',
  'counted-as',
] as const;
export type FigureDimension = (typeof FIGURE_DIMENSIONS)[number];

/** 计入方式: the year's figure counts 'new' alone. */
export const COUNTED_AS = {
  new: '首次发布',
  again: '再次发布',
  update: '更新',
  withdrawal: '撤稿',
  takeover: '旧站转入',
} as const;
export type CountedAs = keyof typeof COUNTED_AS;

export type FigureRow = {
  /** One value for each dimension of `by`: an id, 'YYYY-MM-DD', 'YYYY-MM', 'YYYY'; '' where the item names none. */
  values: Partial<Record<FigureDimension, string>>;
  /** The same in the reader's words, from the newest site settings. */
  namesZh: Partial<Record<FigureDimension, string>>;
  namesEn: Partial<Record<FigureDimension, string>>;
  number: number;
};

export type PublicationFigures = {
  /** Inclusive days, 'YYYY-MM-DD'. */
  from: string;
  to: string;
  by: FigureDimension[];
  countedAs: CountedAs[];
  /** In the order of `by`; times rise, columns and departments stand as on the site. Groups without entries are absent. */
  rows: FigureRow[];
  total: number;
};
