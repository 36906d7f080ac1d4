import { describe, expect, it } from 'vitest';

import {
  type FormRecord,
  type FormShown,
  toCheckCode,
  toFormSha256,
} from '../../contracts/case-form';
import { compareForms } from './compare-forms';

const DECIDED = {
  stageIndex: 0,
  departmentId: 'd1',
  stageNameZh: '初审',
  verdict: 'approve',
  reason: '数据已核对 <b>',
  fingerprint: 'f'.repeat(64),
  by: 'admin:2',
  byName: '周初雪',
  at: '2026-03-02T02:00:00.000Z',
};
const record: FormRecord = {
  caseId: 12,
  type: 'news-post',
  documentId: 'abc',
  locale: 'zh-Hans',
  fingerprint: 'f'.repeat(64),
  authors: ['admin:1'],
  submittedBy: 'admin:1',
  submittedByName: '林一鸣',
  submittedAt: '2026-03-02T01:00:00.000Z',
  stages: ['初审', '终审签发'],
  decisions: [DECIDED],
  end: null,
};
const shown: FormShown = {
  siteName: '政务公开',
  title: '会议<召开>',
  lines: [{ label: '来源处室', value: '办公室', wide: false }],
  findings: ['［提醒］正文：手机号码'],
  departments: { d1: '法规处' },
};

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
