import { z } from 'zod';

/** 单位信息: who numbers and issues documents. A version of it is a register row. */
export const unitSettings = z.strictObject({
  /** 机构代码, as index numbers begin with it; '' while nobody has entered one. */
  agencyCode: z.string(),
  /** 发布机构 that a new document begins with. */
  issuingBodyZh: z.string(),
  issuingBodyEn: z.string(),
  /** Form of index numbers, with the marks {机构代码}, {年份} and {流水号5} (5: digits). */
  indexPattern: z.string(),
});
export type UnitSettings = z.infer<typeof unitSettings>;

export const EMPTY_UNIT_SETTINGS: UnitSettings = {
  agencyCode: '',
  issuingBodyZh: '',
  issuingBodyEn: '',
  indexPattern: '{机构代码}/{年份}-{流水号5}',
};
