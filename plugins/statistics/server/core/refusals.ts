/** Expected "no"s of this plugin and what the person reads. */
export type Refusal = 'statistics.query-invalid';

export const REFUSALS: Record<Refusal, string> = {
  'statistics.query-invalid': '统计条件有误：',
};
