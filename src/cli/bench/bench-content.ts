import type { RevisionContent } from '../../contracts/revision';

/** A revision but for its body. */
export const BENCH_CONTENT: Omit<RevisionContent, 'body'> = {
  formatVersion: 2,
  ...{ type: 'news-post', documentId: 'bench', locale: 'zh-Hans', title: '标题', summary: null },
  ...{ columnId: 'c1', departmentId: 'd1', author: '作者', format: 'text', issuedOn: '2026-01-02' },
  ...{ origin: 'original', originName: null, originUrl: null, disclosure: 'proactive' },
  ...{ accounts: ['portal'], variants: {}, cover: null, attachments: [], pictures: [], link: null },
  ...{ interprets: [], indexNumber: null, documentNumber: null, effectiveOn: null },
  ...{ expiresOn: null, validity: null, documentFile: null, bodyFiles: [], issuingBody: null },
  ...{ subjectCategory: null, genreCategory: null, keywords: null, repeals: [], amends: [] },
  ...{ changedBy: null, changedOn: null, interpretationForm: null, interpreter: null },
  takenFrom: null,
};
