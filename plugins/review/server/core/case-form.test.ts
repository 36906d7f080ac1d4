import { describe, expect, it } from 'vitest';

import type { RevisionContent } from '../../../../src/contracts/revision';
import { FORM_RECORD as record } from '../../../../test/support/case-form';
import { toFormShown } from './case-form';

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
  publishAt: null,
  embargoedUntil: '2026年3月5日 09:00',
  secrecy: '否（秦守文，2026年3月4日 10:20）',
  column: '要闻动态',
  department: '办公室',
  telephone: '0951-5160000',
  authors: ['林一鸣'],
  accounts: ['门户网站'],
  related: [],
  departments: { d1: '法规处' },
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
describe('the form of a case', () => {
  it('says in Chinese what the item is, on what its publication rests, and what was found', () => {
    const said = Object.fromEntries(shown.lines.map(({ label, value }) => [label, value]));
    expect(said).toMatchObject({
      来源处室: '办公室',
      联系电话: '0951-5160000',
      内容类别: '新闻动态（简体中文）',
      信息来源: '转载 新华社',
      公开属性: '主动公开',
      公开依据: '《中华人民共和国政府信息公开条例》第十九条、第二十条',
      计划发布时间: '审核通过后由人工发布',
      解禁时间: '2026年3月5日 09:00',
      图片附件: '无',
      内容摘要: '会议指出，要抓好落实。',
    });
    expect(shown.findings).toEqual([
      '［阻断］正文：手机号码“13912345678”，建议改为“139****5678”。说明：办公电话，依法公开（林一鸣）',
    ]);
  });

  it('cuts a long text between characters, not within one', () => {
    const long = {
      ...content,
      body: { format: 'text', text: `${'会'.repeat(159)}𠮷议${'要'.repeat(99)}` },
    };
    const { lines } = toFormShown(record, long as RevisionContent, [], names);
    const said = lines.find(({ label }) => label === '内容摘要')?.value;
    expect(said).toBe(`${'会'.repeat(159)}𠮷……`);
  });

  const labelsOf = (lines: typeof shown.lines) => lines.map(({ label }) => label);

  it.each([
    [{ corrects: 7, told: true, note: '日期更正为3月5日' }, '告知读者：日期更正为3月5日'],
    [{ corrects: 7, told: false, note: null }, '不告知读者'],
  ])('says of a correction whether readers are told: %j', (correction, said) => {
    const corrected = { ...content, correction };
    const { lines } = toFormShown(record, corrected, [], names);
    expect(lines).toContainEqual({ label: '更正说明', value: said, wide: true });
    const withdrawal = { ...record, subject: 'withdrawal', cause: '误发' };
    expect(labelsOf(toFormShown(withdrawal, corrected, [], names).lines)).not.toContain('更正说明');
  });

  it('has no line for a telephone that is not kept, nor for readers where nothing is corrected', () => {
    const { lines } = toFormShown(record, content, [], { ...names, telephone: null });
    expect(labelsOf(lines)).not.toContain('联系电话');
    expect(labelsOf(lines)).not.toContain('更正说明');
  });

  it('says of expunged content that it is gone', () => {
    expect(toFormShown(record, null, [], names)).toMatchObject({ title: '（内容已彻底清除）' });
  });
});
