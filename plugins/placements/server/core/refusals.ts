import { MOST_ITEMS } from '../../../../src/contracts/placement';

export type PlacementRefusal =
  | 'placements.bad-form'
  | 'placements.no-place'
  | 'placements.too-many'
  | 'placements.twice'
  | 'placements.not-public'
  | 'placements.no-picture'
  | 'placements.elsewhere'
  | 'placements.changed'
  | 'placements.unchanged';

/** title: of the item that it is about, where it is about one. */
export const REFUSALS: Record<PlacementRefusal, (title: string) => string> = {
  'placements.bad-form': () => '提交的内容无法识别，请刷新页面后重试。',
  'placements.no-place': () => '没有这个位置，请刷新页面后重试。',
  'placements.too-many': () => `一个位置最多放 ${MOST_ITEMS} 篇稿件。`,
  'placements.twice': () => '有稿件重复，请刷新页面后重试。',
  'placements.not-public': (title) => `“${title}”目前没有在门户上公开，请移除后再保存。`,
  'placements.no-picture': (title) => `“${title}”没有封面图片，不能放进轮播。`,
  'placements.elsewhere': (title) => `“${title}”不在这个栏目，不能在这里置顶。`,
  'placements.changed': () => '有人刚刚改过这里的编排，请刷新页面后重试。',
  'placements.unchanged': () => '编排没有变化。',
};
