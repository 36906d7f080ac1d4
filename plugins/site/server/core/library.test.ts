import { describe, expect, it } from 'vitest';

import { isChosen, toLibrary, toLibraryYear } from './library';
import type { DocumentFacts, Entry } from './views';

const FACTS: DocumentFacts = {
  ...{ indexNumber: null, documentNumber: null, issuingBody: null, subjectCategory: null },
  ...{ genreCategory: 'notice', issuedOn: '2020-03-01', expiresOn: null, validity: 'in-force' },
};
const anEntry = (
  documentId: string,
  facts: Partial<DocumentFacts> = {},
  changes: Partial<Entry> = {},
): Entry => ({
  item: { type: 'normative-document', documentId, locale: 'zh-Hans' },
  ...{ publicationId: 1, columnId: 'c', title: documentId, path: `${documentId}.html` },
  publishedAt: new Date('2021-01-01T00:00:00Z'),
  ...{ files: [], interprets: [], links: [], repeals: [], amends: [], effectiveOn: null },
  document: { ...FACTS, ...facts },
  ...changes,
});
const english = (id: string) => ({
  item: { type: 'normative-document', documentId: id, locale: 'en' } as const,
});
const titlesOf = (entries: Entry[], today = '2022-01-01') =>
  toLibrary(entries, 'zh-Hans', today).map(({ title, validity }) => `${title} ${validity}`);

describe('the library of documents', () => {
  it('files a document under the year of its signing, else under that of its publication in Beijing', () => {
    expect(toLibraryYear(anEntry('a'))).toBe('2020');
    const late = { publishedAt: new Date('2020-12-31T16:30:00Z') };
    expect(toLibraryYear(anEntry('a', { issuedOn: null }, late))).toBe('2021');
    expect(toLibraryYear({ ...anEntry('a', {}, late), document: null })).toBe('2021');
  });

  it('lists those of its language, the newest first, and of one day in a fixed order', () => {
    const entries = [
      anEntry('b'),
      anEntry('a'),
      anEntry('c', { issuedOn: '2020-03-02' }),
      anEntry('d', {}, english('d')),
    ];
    expect(titlesOf(entries)).toEqual(['c in-force', 'a in-force', 'b in-force']);
  });

  it('derives the validity of the day, by what repeals or amends in whatever language', () => {
    const entries = [
      anEntry('lapsed', { expiresOn: '2021-12-31' }),
      anEntry('later', {}, { effectiveOn: '2022-06-01' }),
      anEntry('repealed'),
      anEntry('amended'),
      anEntry('x', {}, { ...english('x'), repeals: ['repealed'], amends: ['amended'] }),
    ];
    expect(titlesOf(entries)).toEqual([
      'amended amended',
      'lapsed expired',
      'later not-yet',
      'repealed repealed',
    ]);
  });

  it('offers no choice of what is not stated, or is no code of the list', () => {
    const [line] = toLibrary(
      [anEntry('a', { genreCategory: '随便', validity: null })],
      'zh-Hans',
      '2022-01-01',
    );
    expect(line).toMatchObject({ genre: '', validity: '', year: '2020' });
  });

  it('chooses by each field, and by none', () => {
    const one = { year: '2020', genre: 'notice', validity: 'in-force' };
    const all = { year: '', genre: '', validity: '' };
    expect(isChosen(one, all)).toBe(true);
    expect(isChosen(one, one)).toBe(true);
    expect(isChosen(one, { ...all, year: '2021' })).toBe(false);
    expect(isChosen(one, { ...one, genre: 'order' })).toBe(false);
    expect(isChosen(one, { ...all, validity: 'expired' })).toBe(false);
  });
});
