import { describe, expect, it } from 'vitest';

import { findWarnings, toExtents, uniteStages } from './deeds';

const aStage = (key: string, nameZh: string, ...roles: string[]) => ({
  ...{ key, nameZh, nameEn: key, roles },
});
const DEFAULT = {
  workflowId: 'default',
  stages: [aStage('first', '初审', 'reviewer'), aStage('sign', '终审签发', 'signatory')],
};
const EMERGENCY = {
  workflowId: 'emergency',
  stages: [aStage('look', '应急审核', 'reviewer'), aStage('sign', '应急签发', 'signatory')],
};
const WITHDRAWAL = { workflowId: 'withdrawal', stages: [aStage('agree', '撤稿审核', 'signatory')] };
const DECIDES = [{ action: 'plugin::review.decide', subject: null }];

const warningsOf = (code: string, ...workflows: (typeof DEFAULT)[]) => {
  const { stages, passages } = uniteStages(workflows);
  const powers = toExtents({ code, held: DECIDES }, stages);
  return findWarnings({ powers, codes: [code], held: DECIDES }, passages);
};

describe('stages of several workflows', () => {
  it('are one line for each name, and know which of them one case goes through', () => {
    const { stages, passages } = uniteStages([DEFAULT, EMERGENCY, WITHDRAWAL]);
    expect(stages.map(({ key }) => key)).toEqual([
      ...['first', 'sign', 'look', 'emergency.sign', 'agree'],
    ]);
    expect(passages).toEqual([['first', 'sign'], ['look', 'emergency.sign'], ['agree']]);
  });

  it('make nobody decide twice who decides once on each way', () => {
    expect(warningsOf('signatory', DEFAULT, EMERGENCY, WITHDRAWAL)).toEqual([]);
    expect(warningsOf('reviewer', DEFAULT, EMERGENCY, WITHDRAWAL)).toEqual([]);
  });

  it('warn of who decides twice on one way, of whatever act', () => {
    const [look] = EMERGENCY.stages;
    const alone = {
      ...EMERGENCY,
      stages: [look ?? [], aStage('sign', '应急签发', 'reviewer')].flat(),
    };
    expect(warningsOf('reviewer', DEFAULT, alone)).toEqual(['decides-twice']);
  });
});
