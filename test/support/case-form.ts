// A case as the register says it and as its printed form shows it.
import type { FormDecision, FormRecord, FormShown } from '../../src/contracts/case-form';

export const FORM_DECISION: FormDecision = {
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
export const FORM_RECORD: FormRecord = {
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
  decisions: [FORM_DECISION],
  end: null,
};
export const FORM_SHOWN: FormShown = {
  siteName: '政务公开',
  title: '会议<召开>',
  lines: [{ label: '来源处室', value: '办公室', wide: false }],
  findings: ['［提醒］正文：手机号码'],
  departments: { d1: '法规处' },
};
