// How an item stands when somebody tries.
import type { ItemState } from '../../../plugins/review/server/core/item-state';
import { aStage } from '../workflow-stage';

/** An opinion first, then the three stages that are shipped. */
export const TABLE_STAGES = [
  aStage({
    ...{ key: 'opinion', nameZh: '征求意见', roles: ['first-reviewer'], scope: 'own' },
    ...{ commentOnly: true, skipRoles: ['signatory'] },
  }),
  aStage({ key: 'first', nameZh: '初审', roles: ['first-reviewer'], scope: 'own' }),
  aStage({ key: 'secrecy', nameZh: '保密审查', roles: ['secrecy-reviewer'] }),
  aStage({ key: 'sign', nameZh: '签发', roles: ['signatory'] }),
];

export type TableState = {
  key: string;
  nameZh: string;
  state: ItemState;
  /** Where its open case stands; null: none is open. Past the last stage it is approved. */
  stageIndex: number | null;
  /** Whether it was ever submitted. */
  hasCase: boolean;
  live: boolean;
};

const APPROVED = TABLE_STAGES.length;
const state = (
  key: string,
  nameZh: string,
  traits: Pick<TableState, 'state'> & Partial<TableState>,
): TableState => ({ key, nameZh, stageIndex: null, hasCase: true, live: false, ...traits });

export const TABLE_STATES: readonly TableState[] = [
  state('draft', '草稿', { state: 'draft', hasCase: false }),
  ...TABLE_STAGES.map(({ key, nameZh }, stageIndex) =>
    state(key, `审核中：${nameZh}`, { state: 'in-review', stageIndex }),
  ),
  state('approved', '待发布', { state: 'approved', stageIndex: APPROVED }),
  state('scheduled', '定时发布', { state: 'scheduled', stageIndex: APPROVED }),
  state('publish-failed', '发布失败', { state: 'publish-failed', stageIndex: APPROVED }),
  state('returned', '已退回', { state: 'returned' }),
  state('public', '已公开', { state: 'public', live: true }),
  state('correction', '已公开，更正审核中：初审', {
    ...{ state: 'in-review', stageIndex: 1, live: true },
  }),
  state('withdrawn', '已撤稿', { state: 'withdrawn' }),
];
