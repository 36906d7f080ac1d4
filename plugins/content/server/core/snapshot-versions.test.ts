import { describe, expect, it } from 'vitest';

import { type RevisionContent, storedRevisionContent } from '../../../../src/contracts/revision';
import { toRevisionContent, toVersion1 } from '../../../../src/contracts/revision-versions';
import { aRevisionContent } from '../../../../test/support/revision-content';
import { toCanonical } from './canonical';

const file = {
  fileId: 'f1',
  sha256: 'a'.repeat(64),
  name: '图.jpg',
  extension: '.jpg',
  mime: 'image/jpeg',
  sizeBytes: 5,
  alternativeText: null,
  caption: null,
  width: 10,
  height: 10,
  focalPoint: null,
  sizes: [],
};
const size = { sha256: 'b'.repeat(64), extension: '.webp', width: 5, height: 5, sizeBytes: 2 };

describe('a revision of format version 1', () => {
  const content = aRevisionContent({ cover: file, attachments: [{ ...file, sizes: [size] }] });

  it('is what a working copy of before the editor still says, sizes aside', () => {
    const first = toVersion1(content);
    expect(first).toMatchObject({ formatVersion: 1, body: { format: 'text', text: '正文' } });
    expect(JSON.stringify(first)).not.toMatch(/bodyFiles|sizes|focalPoint|issuingBody|takenFrom/);
  });

  it('is read back as today says it', () => {
    const { bytes } = toCanonical(storedRevisionContent.parse(toVersion1(content)));
    expect(toRevisionContent(bytes)).toEqual({
      ...content,
      attachments: [{ ...file, sizes: [] }],
    });
  });

  it.each<[string, Partial<RevisionContent>]>([
    ['an HTML body', { body: { format: 'html', html: '<p>正文</p>' } }],
    ['files in the body', { bodyFiles: [file] }],
    ['a focal point', { cover: { ...file, focalPoint: { x: 1, y: 2 } } }],
    ['a genre', { genreCategory: 'notice' }],
    ['what it repeals', { repeals: ['doc2'] }],
    ['what changed it', { changedBy: '宁环规〔2026〕3号' }],
    [
      'an answer whether readers are told',
      { correction: { corrects: 1, told: false, note: null } },
    ],
    ['an old address', { takenFrom: { address: 'http://old.example/1.html', publishedOn: null } }],
  ])('cannot say %s', (_what, traits) => {
    expect(toVersion1(aRevisionContent(traits))).toBeNull();
  });
});
