import { expect, it } from 'vitest';

import { toBlocked } from './barring-findings';
import type { CheckFinding } from './check-finding';

const finding = (changes: Partial<CheckFinding>): CheckFinding => ({
  key: '',
  file: null,
  answerable: false,
  answer: null,
  rule: 'word',
  severity: 'block',
  path: 'body',
  found: '攻府',
  before: '',
  after: '',
  suggestion: '政府',
  ...changes,
});

it('bars what blocks and lets through what warns; each sentence once for a field', () =>
  expect(
    toBlocked([
      finding({}),
      finding({ before: '又一处' }),
      finding({ path: 'title' }),
      finding({ severity: 'warn', found: '其它' }),
      finding({ found: '某词', suggestion: null }),
    ]),
  ).toEqual([
    { path: 'body', message: '“攻府”应改为“政府”' },
    { path: 'title', message: '“攻府”应改为“政府”' },
    { path: 'body', message: '“某词”不能出现' },
  ]));
