import { describe, expect, it } from 'vitest';

import { FORM_RECORD as record, FORM_SHOWN as shown } from '../../../../test/support/case-form';
import { renderCaseForm, renderCaseFormForWord } from './render-case-form';

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
