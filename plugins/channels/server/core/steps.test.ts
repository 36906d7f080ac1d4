import { describe, expect, it } from 'vitest';

import type { DeliveryStep, StepState } from '../../../../src/contracts/connector-tools';
import { findUnanswered, isNothingSent } from './steps';

const step = (mutation: number, state: StepState): DeliveryStep => ({
  ...{ mutation, state, name: 'share', told: {} },
  at: new Date('2020-03-05T01:30:00Z'),
});

describe('the steps of a delivery', () => {
  it.each<[string, DeliveryStep[], boolean, number | null]>([
    ['none', [], true, null],
    ['prepared and no more', [step(1, 'prepared')], true, null],
    ['sent without an answer', [step(1, 'prepared'), step(1, 'sent')], false, 1],
    [
      'sent, looked for, still unknown',
      [step(1, 'prepared'), step(1, 'sent'), step(1, 'looked-up')],
      false,
      1,
    ],
    ['answered', [step(1, 'prepared'), step(1, 'sent'), step(1, 'answered')], false, null],
    [
      'answered, and the next one prepared',
      [step(1, 'prepared'), step(1, 'sent'), step(1, 'answered'), step(2, 'prepared')],
      true,
      null,
    ],
  ])('%s', (_title, steps, nothingSent, unanswered) => {
    expect(isNothingSent(steps)).toBe(nothingSent);
    expect(findUnanswered(steps)?.mutation ?? null).toBe(unanswered);
  });
});
