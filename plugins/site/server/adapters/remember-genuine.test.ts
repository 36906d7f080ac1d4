import { expect, it, vi } from 'vitest';

import { createRegisterMacs, type RegisterMacs } from '../../../../src/contracts/register-macs';
import { rememberGenuine } from './remember-genuine';

const macs = createRegisterMacs(['a key of this test']);
const facts = {
  ...({
    type: 'news-post',
    documentId: 'd1',
    locale: 'zh-Hans',
    kind: 'first',
    caseId: 1,
  } as const),
  ...{ batchId: null, fingerprint: 'f', supersedes: null, reason: null },
  ...{ publishedBy: 'admin:9', publishedByName: '钱签发', publishedAt: '2026-01-02T00:00:00Z' },
};
const row = { ...facts, mac: macs.make('publication', facts), beforeMacs: false };

const count = () => {
  const isGenuine = vi.fn(macs.isGenuine) as unknown as RegisterMacs['isGenuine'];
  return { isGenuine, remembered: rememberGenuine({ isGenuine }) };
};

it('asks once about a row that is genuine', () => {
  const { isGenuine, remembered } = count();
  expect(remembered.isGenuine('publication', row)).toBe(true);
  expect(remembered.isGenuine('publication', { ...row })).toBe(true);
  expect(isGenuine).toHaveBeenCalledTimes(1);
});

it('takes no other row for it: each change is asked about, and found out each time', () => {
  const { remembered } = count();
  remembered.isGenuine('publication', row);
  for (const forged of [
    { ...row, documentId: 'd2' },
    { ...row, mac: `${row.mac}0` },
  ]) {
    expect(remembered.isGenuine('publication', forged)).toBe(false);
    expect(remembered.isGenuine('publication', forged)).toBe(false);
  }
});
