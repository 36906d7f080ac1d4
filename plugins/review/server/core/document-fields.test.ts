import { describe, expect, it } from 'vitest';

import type { RevisionContent } from '../../../../src/contracts/revision';
import { aRevisionContent } from '../../../../test/support/revision-content';
import { DOCUMENT_CHECKS } from './document-fields';

const TODAY = '2026-03-02';
const COMPLETE: Partial<RevisionContent> = {
  type: 'normative-document',
  issuedOn: '2026-01-02',
  indexNumber: '640000-107/2026-00001',
  documentNumber: '宁环规〔2026〕1号',
  issuingBody: '自治区生态环境厅',
  genreCategory: 'measures',
  subjectCategory: 'building-and-environment',
  effectiveOn: '2026-02-01',
  validity: 'in-force',
};
const paths = (traits: Partial<RevisionContent>) =>
  DOCUMENT_CHECKS.flatMap(([path, check]) => {
    const message = check(aRevisionContent({ ...COMPLETE, ...traits }), TODAY);
    if (message) expect(message).toMatch(/[\u4e00-\u9fff]{3}/);
    return message ? [path] : [];
  });

describe('a normative document', () => {
  it('lacks nothing where it is complete', () => expect(paths({})).toEqual([]));

  it('needs numbers, issuing body, both categories, the day it takes effect and its validity', () =>
    expect(
      paths({
        indexNumber: null,
        documentNumber: null,
        issuingBody: null,
        genreCategory: null,
        subjectCategory: null,
        effectiveOn: null,
        validity: null,
      }),
    ).toEqual([
      'indexNumber',
      'documentNumber',
      'issuingBody',
      'genreCategory',
      'subjectCategory',
      'effectiveOn',
      'validity',
    ]));

  it.each([
    [['effectiveOn'], { effectiveOn: '2026-01-01' }],
    [[], { effectiveOn: '2026-01-02' }],
    [['expiresOn'], { expiresOn: '2026-01-31', validity: 'expired' }],
    [['validity'], { expiresOn: '2026-03-01' }],
    [[], { expiresOn: '2026-03-02' }],
    [[], { expiresOn: '2026-03-01', validity: 'expired' }],
    [['expiresOn'], { validity: 'expired' }],
    [['expiresOn'], { expiresOn: '2026-03-03', validity: 'expired' }],
    [['changedBy', 'changedOn'], { validity: 'repealed' }],
    [['changedOn'], { validity: 'amended', changedBy: '宁环规〔2026〕9号' }],
    [['changedOn'], { validity: 'amended', changedBy: 'x', changedOn: '2025-12-31' }],
    [[], { validity: 'repealed', changedBy: 'x', changedOn: '2026-02-02' }],
    [['validity'], { changedBy: 'x' }],
    [['validity'], { validity: 'eternal' }],
    [['genreCategory'], { genreCategory: 'poem' }],
    [['subjectCategory'], { subjectCategory: 'toString' }],
    [['repeals'], { repeals: ['doc1'] }],
    [['amends'], { repeals: ['doc2'], amends: ['doc3', 'doc2'] }],
    [[], { repeals: ['doc2'], amends: ['doc3'] }],
  ])('is refused at %j for %j', (refused, traits) => expect(paths(traits)).toEqual(refused));
});
