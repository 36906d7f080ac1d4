// What head and foot of every page of the portal say, and its colour (门户信息).
import { z } from 'zod';

/** The main colour, a deeper one for gradients, a pale one behind text: each with the white or the ink on it ≥ 4.5 : 1. */
export const THEMES = {
  blue: { main: '#12407a', deep: '#0c3060', pale: '#eef3f9' },
  red: { main: '#a01c1c', deep: '#7c1414', pale: '#fbf1f0' },
  green: { main: '#1b5c40', deep: '#12452f', pale: '#edf5f1' },
  teal: { main: '#0f5561', deep: '#0a404a', pale: '#ecf5f6' },
  slate: { main: '#3a4656', deep: '#2a3442', pale: '#f1f3f6' },
} as const;
export type Theme = keyof typeof THEMES;

/**
 * What a column is for, beside holding items: 政府信息公开 (its page shows what hangs below it, part by part), 法定主动公开内容
 * (its lists name index numbers), and 专题 (each column below it is a topic).
 */
export const PURPOSES = ['disclosureColumn', 'statutoryColumn', 'topicColumn'] as const;
export type Purpose = (typeof PURPOSES)[number];

const text = z.string();
/** '' for what is not stated. */
export const siteFacts = z.strictObject({
  nameZh: text,
  nameEn: text,
  theme: z.enum(Object.keys(THEMES) as [Theme, ...Theme[]]),
  /** 主办单位 */
  hostZh: text,
  hostEn: text,
  /** ICP 备案号 */
  icp: text,
  /** 公安机关备案号 */
  police: text,
  /** 网站标识码 */
  siteCode: text,
  /** 网站域名, without a scheme. */
  domain: text,
  addressZh: text,
  addressEn: text,
  postcode: text,
  telephone: text,
  /** Ids of columns; absent where none is named, as in all that was stored before. */
  disclosureColumn: text.optional(),
  statutoryColumn: text.optional(),
  topicColumn: text.optional(),
});
export type SiteFacts = z.infer<typeof siteFacts>;
export const SITE_FACT_FIELDS = Object.keys(siteFacts.shape) as (keyof SiteFacts)[];

/** The one text that a register row holds and a code covers. */
export const toFactsText = (facts: SiteFacts): string =>
  JSON.stringify(siteFacts.parse(facts), [...SITE_FACT_FIELDS].sort());
