import { expect, it } from 'vitest';

import { createComplaint } from './complaint';

it('says at once what is broken, then every half minute, and how often it did not', () => {
  const lines: object[] = [];
  const note = (details: object) => void lines.push(details);
  let time = 0;
  const logger = { debug: note, info: note, warn: note, error: note };
  const complain = createComplaint(logger, 'queue connection', () => time);
  for (time = 0; time <= 60_000; time += 10_000) complain({ at: time });
  expect(lines).toEqual([{ at: 0 }, { at: 30_000, leftOut: 2 }, { at: 60_000, leftOut: 2 }]);
});
