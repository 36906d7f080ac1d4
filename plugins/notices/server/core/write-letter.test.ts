import { describe, expect, it } from 'vitest';

import { CASE_SUBJECTS } from '../../../../src/contracts/case-subject';
import { KINDS, type Notice } from './notice';
import { toPath, writeLetter } from './write-letter';

const aNotice = (traits: Partial<Notice> = {}): Notice => ({
  ...{ noticeId: 1, kind: 'task', caseId: 12, madeAt: new Date('2026-11-27T01:05:00Z') },
  subject: 'publication',
  item: { type: 'news-post', documentId: 'abc', locale: 'zh-Hans' },
  ...traits,
});
const write = (notices: Notice[], language: 'zh-Hans' | 'en' = 'zh-Hans') =>
  writeLetter(notices, { language, adminUrl: 'https://desk.example/admin' });

describe('a letter', () => {
  it('names kind, number, Beijing time and address', () => {
    const { subject, text } = write([aNotice()]);
    expect(subject).toBe('【公开】有审核任务待您办理');
    expect(text).toContain('2026-11-27 09:05  有审核任务待您办理（新闻稿件，审核单 12）');
    expect(text).toContain('https://desk.example/admin/plugins/review/cases/12\n');
  });

  it('of several says how many and lists each', () => {
    const { subject, text } = write([aNotice(), aNotice({ kind: 'returned', caseId: 13 })], 'en');
    expect(subject).toBe('[Gongkai] 2 notices');
    expect(text).toContain('A review task waits for you (news post, case 12)');
    expect(text).toContain('An item was returned (news post, case 13)');
  });

  it('has words for every kind, in both languages, and a subject of one line', () => {
    const ofCases = KINDS.flatMap((kind) => CASE_SUBJECTS.map((subject) => ({ kind, subject })));
    for (const one of ofCases)
      for (const language of ['zh-Hans', 'en'] as const) {
        const { subject, text } = write([aNotice(one)], language);
        expect(subject).not.toMatch(/undefined|\n/);
        expect(text).not.toContain('undefined');
      }
  });

  it('speaks of a withdrawal in other words than of a publication', () => {
    const subjectOf = (kind: Notice['kind'], subject: Notice['subject']) =>
      write([aNotice({ kind, subject })]).subject;
    expect(subjectOf('agreed', 'withdrawal')).toBe('【公开】撤稿申请已同意');
    expect(subjectOf('returned', 'withdrawal')).toBe('【公开】撤稿申请未获同意');
    expect(subjectOf('task', 'take-down')).toBe('【公开】有立即撤稿待您复核');
    expect(subjectOf('returned', 'formal-review')).toBe('【公开】应急发布补审发现问题');
    expect(subjectOf('returned', 'publication')).toBe('【公开】稿件已退回');
  });

  it('of a name says nothing but that it waits, and leads to the page of names', () => {
    const { text } = write([aNotice({ kind: 'name-waits', item: null, caseId: null })]);
    expect(text).toContain('09:05  有改名待您确认\nhttps://desk.example/admin/plugins/names\n');
    expect(toPath(aNotice({ kind: 'expunging-waits' }))).toBe('/plugins/expunging');
  });

  it('leads to the case, to deliveries, or to the working copy', () => {
    expect(toPath(aNotice({ kind: 'delivery-failed' }))).toBe('/plugins/channels');
    expect(toPath(aNotice({ kind: 'withdrawn', caseId: null }))).toBe(
      '/content-manager/collection-types/api::news-post.news-post/abc?plugins[i18n][locale]=zh-Hans',
    );
  });
});
