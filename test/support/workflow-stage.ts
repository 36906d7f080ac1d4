import type { Stage } from '../../src/contracts/workflow-stage';

/** One decision by a signatory of the whole office, unless said otherwise. */
export const aStage = (traits: Partial<Stage> = {}): Stage => ({
  key: traits.nameZh ?? 'stage',
  nameZh: '环节',
  nameEn: 'Stage',
  roles: ['signatory'],
  scope: 'all',
  departments: [],
  count: 1,
  limitDays: null,
  skipRoles: [],
  commentOnly: false,
  ...traits,
});
