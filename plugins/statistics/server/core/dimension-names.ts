import type { FigureDimension } from '../../../../src/contracts/figures';

/** Heads of tables and of the CSV. */
export const DIMENSION_NAMES: Record<FigureDimension, string> = {
  channel: '渠道',
  account: '账号',
  'content-type': '内容类型',
  format: '形式',
  department: '来源处室',
  column: '栏目',
  month: '月份',
  day: '日期',
  year: '年份',
  locale: '语言',
  'counted-as': '计入方式',
};
