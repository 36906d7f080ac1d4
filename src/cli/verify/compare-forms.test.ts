import { describe, expect, it } from 'vitest';

import {
  FORM_DECISION as DECIDED,
  FORM_RECORD as record,
  FORM_SHOWN as shown,
} from '../../../test/support/case-form';
import { toCheckCode, toFormSha256 } from '../../contracts/case-form';
import { compareForms } from './compare-forms';

describe('a printed form against the register', () => {
  it('names each thing that the register says otherwise now', () => {
    expect(compareForms(record, record)).toEqual([]);
    expect(
      compareForms(record, { ...record, decisions: [{ ...DECIDED, verdict: 'return' }] }),
    ).toEqual([expect.stringMatching(/^第 1 条意见（初审）：打印时为“approve.*现在为“return/)]);
    expect(compareForms(record, { ...record, decisions: [] })).toEqual([
      expect.stringContaining('登记簿现在为“没有”'),
    ]);
    expect(compareForms(record, null)).toEqual(['登记簿中没有这张审核单']);
  });

  it('has another hash when anything that it says is another', () => {
    const sha256 = toFormSha256({ record, shown });
    expect(toFormSha256({ record, shown: { ...shown, findings: [] } })).not.toBe(sha256);
    expect(toFormSha256({ shown, record: { ...record, authors: [] } })).not.toBe(sha256);
    expect(toFormSha256(JSON.parse(JSON.stringify({ shown, record })) as never)).toBe(sha256);
    expect(toCheckCode('ab'.repeat(32))).toBe('ABAB-ABAB-ABAB-ABAB');
  });
});
