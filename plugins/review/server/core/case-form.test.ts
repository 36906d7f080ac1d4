import { describe, expect, it } from 'vitest';

import { type FormRecord, toCheckCode, toFormSha256 } from '../../../../src/contracts/case-form';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { toFormShown } from './case-form';
import { compareForms } from './compare-forms';
import { renderCaseForm, renderCaseFormForWord } from './render-case-form';

const DECIDED = {
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
const content = {
  type: 'news-post',
  locale: 'zh-Hans',
  title: '会议<召开>',
  summary: null,
  body: { format: 'text', text: '会议指出，要抓好落实。' },
  author: '林一鸣',
  origin: 'repost',
  originName: '新华社',
  originUrl: null,
  format: 'text',
  disclosure: 'proactive',
  cover: null,
  pictures: [],
  bodyFiles: [],
  attachments: [],
  documentFile: null,
} as unknown as RevisionContent;
const names = {
  siteName: '政务公开',
  column: '要闻动态',
  department: '办公室',
  authors: ['林一鸣'],
  accounts: ['门户网站'],
  related: [],
};
const shown = toFormShown(
  record,
  content,
  [
    {
      key: 'k',
      rule: 'mobile',
      severity: 'block',
      path: 'body',
      file: null,
      answerable: true,
      answer: {
        text: '办公电话，依法公开',
        answeredByName: '林一鸣',
        answeredAt: new Date('2026-03-02T00:00:00Z'),
      },
      found: '13912345678',
      before: '',
      after: '',
      suggestion: '139****5678',
    },
  ],
  names,
);
const printed = {
  formId: 3,
  form: { record, shown },
  mac: '0123456789abcdef'.repeat(4),
  printedByName: '林一鸣',
  printedAt: new Date('2026-03-02T03:00:00.000Z'),
};

describe('the form of a case', () => {
  it('says in Chinese what the item is, on what its publication rests, and what was found', () => {
    const said = Object.fromEntries(shown.lines.map(({ label, value }) => [label, value]));
    expect(said).toMatchObject({
      来源处室: '办公室',
      内容类别: '新闻动态（简体中文）',
      信息来源: '转载 新华社',
      公开属性: '主动公开',
      公开依据: '《中华人民共和国政府信息公开条例》第十九条、第二十条',
      图片附件: '无',
      内容摘要: '会议指出，要抓好落实。',
    });
    expect(shown.findings).toEqual([
      '［阻断］正文：手机号码“13912345678”，建议改为“139****5678”。说明：办公电话，依法公开（林一鸣）',
    ]);
  });

  it('says of expunged content that it is gone', () => {
    expect(toFormShown(record, null, [], names)).toMatchObject({ title: '（内容已依规清除）' });
  });

  it('prints every stage, in Beijing time, with its code, and escapes what people wrote', () => {
    const html = renderCaseForm(printed);
    expect(html).toContain('初审意见');
    expect(html).toContain('周初雪　2026年3月2日 10:00');
    expect(html).toContain('终审签发意见</th><td colspan="3"><p class="none">未办理</p>');
    expect(html).toContain('校验码：<strong class="code">0123-4567-89AB-CDEF</strong>');
    expect(html).toContain('会议&lt;召开&gt;');
    expect(html).toContain('数据已核对 &lt;b&gt;');
    expect(renderCaseFormForWord(printed)).not.toContain('class=');
  });
});

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
    const sha256 = toFormSha256(printed.form);
    expect(toFormSha256({ record, shown: { ...shown, findings: [] } })).not.toBe(sha256);
    expect(toFormSha256({ shown, record: { ...record, authors: [] } })).not.toBe(sha256);
    expect(toFormSha256(JSON.parse(JSON.stringify({ shown, record })) as never)).toBe(sha256);
    expect(toCheckCode('ab'.repeat(32))).toBe('ABAB-ABAB-ABAB-ABAB');
  });
});
