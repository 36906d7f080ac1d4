import { describe, expect, it } from 'vitest';

import type { FileReference, RevisionContent } from '../../../../../src/contracts/revision';
import { EMPTY_SITE_SETTINGS } from '../../../../../src/contracts/site-settings';
import { readMarks } from '../../core/page-marks';
import { toSiteSettings } from '../../core/to-site-settings';
import { toValidity } from '../../core/to-validity';
import type { ItemView } from '../../core/views';
import { openTemplates, SHIPPED_TEMPLATES } from './template-shelf';

const { pages } = openTemplates({ shippedDir: SHIPPED_TEMPLATES, keptFile: 'none/.templates' });
const renderItemPage = (view: ItemView) => pages.item(view);

/** Our own files, without a word inside. */
const withoutOurScripts = (page: string) =>
  page.replaceAll(/<script src="\/assets\/[a-z]+\.js"(?: defer)?><\/script>/g, '');
const EVIL = `"><script>alert('x')</script><!--`;
const file: FileReference = {
  fileId: '1',
  sha256: 'a'.repeat(64),
  name: EVIL,
  extension: '.png',
  mime: 'image/png',
  sizeBytes: 2048,
  alternativeText: EVIL,
  caption: EVIL,
  width: 10,
  height: 10,
  focalPoint: null,
  sizes: [],
};
const content: RevisionContent = {
  formatVersion: 2,
  type: 'normative-document',
  documentId: 'abc',
  locale: 'zh-Hans',
  title: EVIL,
  summary: EVIL,
  body: { format: 'text', text: `　　一\n二\r\n\r\n　　三\n　\n${EVIL}` },
  columnId: 'c',
  departmentId: 'd',
  author: EVIL,
  origin: 'repost',
  originName: EVIL,
  originUrl: 'javascript:alert(1)',
  format: 'text',
  disclosure: EVIL,
  issuedOn: null,
  accounts: [],
  variants: {},
  cover: file,
  attachments: [
    { ...file, mime: 'application/pdf', extension: '.pdf' },
    { ...file, mime: 'video/mp4' },
  ],
  pictures: [],
  link: 'data:text/html,x',
  interprets: [],
  indexNumber: EVIL,
  documentNumber: EVIL,
  effectiveOn: null,
  expiresOn: null,
  validity: EVIL,
  documentFile: null,
  bodyFiles: [],
  issuingBody: EVIL,
  subjectCategory: EVIL,
  genreCategory: EVIL,
  keywords: EVIL,
  repeals: [],
  amends: [],
  changedBy: null,
  changedOn: null,
  interpretationForm: EVIL,
  interpreter: EVIL,
  takenFrom: null,
};
const published = {
  publicationId: 7,
  fingerprint: 'b'.repeat(64),
  firstPublishedAt: new Date('2020-12-31T16:01:00Z'),
  publishedAt: new Date('2020-12-31T16:01:00Z'),
};
const view = (changes: Partial<ItemView> = {}): ItemView => ({
  content,
  settings: toSiteSettings(
    [{ documentId: 'c', nameZh: EVIL, slug: EVIL }],
    [{ documentId: 'd', nameZh: EVIL }],
    { zh: EVIL, en: EVIL },
  ),
  published,
  told: null,
  related: {
    interprets: [],
    changedBy: [
      {
        title: EVIL,
        path: 'normative-document/x.html',
        publishedAt: new Date(0),
        how: 'repealed',
        on: '2026-01-01',
      },
    ],
    repeals: [{ title: EVIL, path: 'normative-document/y.html', publishedAt: new Date(0) }],
    amends: [],
    interpretedBy: [{ title: EVIL, path: 'interpretation/x.html', publishedAt: new Date(0) }],
    locales: [],
    linked: [],
  },
  today: '2021-01-01',
  toFileAddress: () => '/files/x.png',
  ...changes,
});

describe('the page of an item', () => {
  it('lets no text of a person become markup, whatever the field', () => {
    const page = renderItemPage(view());
    expect(withoutOurScripts(page)).not.toContain('<script');
    expect(page).not.toContain('<!--');
    expect(page).not.toContain('javascript:');
    expect(page).not.toContain('data:');
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(15);
  });
  it('has no style or script inside: the policy refuses them', () => {
    expect(withoutOurScripts(renderItemPage(view()))).not.toMatch(
      /<style|<script| style=| on[a-z]+=/,
    );
  });
  it('is the same for the same view, and says which publication it shows', () => {
    const page = renderItemPage(view());
    expect(renderItemPage(view())).toBe(page);
    expect(readMarks(page)).toEqual({ publicationId: 7, fingerprint: 'b'.repeat(64) });
    expect(readMarks(page.slice(0, -20))).toBeUndefined();
    expect(readMarks(renderItemPage(view({ published: null })))).toBeUndefined();
  });
  it('parts paragraphs at blank lines and keeps single breaks, without hand-made indents', () => {
    const page = renderItemPage(view()).replace(/\s+/g, ' ');
    expect(page).toContain('<p>一<br />二</p> <p>三</p>');
  });
  it('prints the minute in Beijing time and the words of its language', () => {
    expect(renderItemPage(view())).toContain('2021-01-01 00:01');
    const english = renderItemPage(
      view({ content: { ...content, locale: 'en' }, settings: EMPTY_SITE_SETTINGS }),
    );
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Published: <time');
  });
  it('tells when it was corrected', () => {
    expect(renderItemPage(view())).not.toContain('更新时间');
    const corrected = { ...published, publishedAt: new Date('2021-03-01T00:00:00Z') };
    expect(renderItemPage(view({ published: corrected }))).toContain('更新时间：<time');
  });
  it('tells what a correction tells readers, with its minute; a preview what its revision says', () => {
    const told = { note: `第二条的期限${EVIL}`, at: new Date('2021-03-01T00:00:00Z') };
    const page = renderItemPage(view({ told }));
    expect(page).toMatch(/更正说明[\s\S]*第二条的期限&quot;&gt;[\s\S]*2021-03-01 08:00/);
    expect(withoutOurScripts(page)).not.toContain('<script');
    const correction = { corrects: 1, told: true, note: '改了日期' };
    const answered = { ...content, formatVersion: 3 as const, correction };
    const preview = renderItemPage(view({ content: answered, published: null }));
    expect(preview).toMatch(/改了日期[\s\S]*（发布后显示）/);
    expect(renderItemPage(view({ content: answered }))).not.toContain('改了日期');
  });
});

describe('validity on a day', () => {
  const on = (today: string, changes: Partial<RevisionContent> = {}) =>
    toValidity(
      { validity: 'in-force', effectiveOn: '2020-02-01', expiresOn: '2025-01-31', ...changes },
      today,
    );
  it.each([
    ['2020-01-31', 'not-yet'],
    ['2020-02-01', 'in-force'],
    ['2025-01-31', 'in-force'],
    ['2025-02-01', 'expired'],
  ])('%s: %s', (today, validity) => expect(on(today)).toBe(validity));
  it('stays repealed, and says nothing where nothing is stated', () => {
    expect(on('2020-01-01', { validity: 'repealed' })).toBe('repealed');
    expect(on('2021-01-01', { validity: null })).toBeNull();
  });
});
