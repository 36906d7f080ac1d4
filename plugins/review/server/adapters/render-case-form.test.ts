import { describe, expect, it } from 'vitest';

import type { FormRecord, FormShown } from '../../../../src/contracts/case-form';
import { renderCaseForm, renderCaseFormForWord } from './render-case-form';

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
const printed = {
  formId: 3,
  form: { record, shown },
  mac: '0123456789abcdef'.repeat(4),
  printedByName: '林一鸣',
  printedAt: new Date('2026-03-02T03:00:00.000Z'),
};

describe('the form of a case on paper', () => {
  it('prints every stage, in Beijing time, with its code, and escapes what people wrote', () => {
    const html = renderCaseForm(printed);
    expect(html).toContain('初审意见');
    expect(html).toContain('法规处：同意');
    expect(html).toContain('周初雪　2026年3月2日 10:00');
    expect(html).toContain('终审签发意见</th><td colspan="3"><p class="none">未办理</p>');
    expect(html).toContain('校验码：<strong class="code">0123-4567-89AB-CDEF</strong>');
    expect(html).toContain('会议&lt;召开&gt;');
    expect(html).toContain('数据已核对 &lt;b&gt;');
    expect(renderCaseFormForWord(printed)).not.toContain('class=');
  });
});
